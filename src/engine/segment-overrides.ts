import type {LinterSettings, SegmentOverride} from './linter-options.js';
import {mergeRules} from './rule-settings.js';

/** Settings for a group of segments. */
export interface SegmentGroup {
  readonly settings: LinterSettings;
  /** Whether a segment is in the group, by its id. */
  includes(id: string): boolean;
}

/**
 * The groups of segments that have settings of their own: those to which the same overrides apply. A segment to which none
 * applies is in no group.
 *
 * @param ids Those of the segments of a file.
 */
export function segmentGroups(settings: LinterSettings, ids: Iterable<string>): SegmentGroup[] {
  const {segmentOverrides = [], ...base} = settings;
  if (segmentOverrides.length === 0) return [];
  const tests = segmentOverrides.map(testOf);
  const byKey = new Map<string, Set<string>>();
  for (const id of ids) {
    const key = tests.map(test => Number(test(id))).join('');
    byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  }
  return [...byKey].flatMap(([key, members]) => {
    const applying = segmentOverrides.filter((_, index) => key[index] === '1');
    if (applying.length === 0) return [];
    return {settings: applying.reduce(merged, base), includes: (id: string) => members.has(id)};
  });
}

function merged(settings: LinterSettings, {rules, terms = []}: SegmentOverride): LinterSettings {
  return {
    ...settings,
    rules: mergeRules(settings.rules ?? {}, rules),
    terms: [...(settings.terms ?? []), ...terms],
  };
}

/** The test for ids, in which `*` stands for any characters. */
function testOf({segments}: SegmentOverride): (id: string) => boolean {
  const patterns = segments.map(segment => segment.split('*'));
  return id => patterns.some(parts => isMatch(parts, id));
}

/** Whether an id is made of parts with any characters between them. */
function isMatch(parts: readonly string[], id: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return id === first;
  if (!id.startsWith(first) || !id.endsWith(last) || id.length < first.length + last.length) return false;
  const end = id.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = id.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
