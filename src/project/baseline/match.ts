import {keyOf, likenessOf, looseKeysOf, type Traits} from './likeness.js';

/** A problem or an entry. */
export interface Item {
  readonly traits: Traits;
}

/** Entries that differ in nothing that counts. */
interface Group<Entry> {
  readonly traits: Traits;
  readonly entries: Entry[];
}

interface Pair<Problem, Entry> {
  readonly problem: Problem;
  readonly group: Group<Entry>;
  readonly likeness: number;
}

/** How many groups a problem is compared with for each of its loose keys: time grows with the number of problems only. */
const mostCandidates = 30;

/**
 * Finds the entry of each problem that has one: first for those that are most alike, then for the first in order. An entry
 * covers one problem.
 */
export function matched<Problem extends Item, Entry extends Item>(
  problems: readonly Problem[],
  entries: readonly Entry[],
): Map<Problem, Entry> {
  const found = new Map<Problem, Entry>();
  for (const {problem, group} of pairsOf(problems, groupsOf(entries))) {
    const entry = found.has(problem) ? undefined : group.entries.pop();
    if (entry) found.set(problem, entry);
  }
  return found;
}

function pairsOf<Problem extends Item, Entry extends Item>(
  problems: readonly Problem[],
  groups: ReadonlyMap<string, Group<Entry>>,
): Pair<Problem, Entry>[] {
  if (groups.size === 0) return [];
  const byLooseKey = looseIndexOf(groups.values());
  const pairs: Pair<Problem, Entry>[] = [];
  for (const problem of problems) {
    const {traits} = problem;
    const candidates = new Set(looseKeysOf(traits).flatMap(key => byLooseKey.get(key) ?? []));
    const same = groups.get(keyOf(traits));
    if (same) candidates.add(same);
    for (const group of candidates) {
      const likeness = likenessOf(traits, group.traits);
      if (likeness > 0) pairs.push({problem, group, likeness});
    }
  }
  return pairs.sort((one, other) => other.likeness - one.likeness);
}

function groupsOf<Entry extends Item>(entries: readonly Entry[]): Map<string, Group<Entry>> {
  const groups = new Map<string, Group<Entry>>();
  for (const entry of entries) {
    const key = keyOf(entry.traits);
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, {traits: entry.traits, entries: [entry]});
  }
  return groups;
}

function looseIndexOf<Entry>(groups: Iterable<Group<Entry>>): ReadonlyMap<string, readonly Group<Entry>[]> {
  const byKey = new Map<string, Group<Entry>[]>();
  for (const group of groups)
    for (const key of looseKeysOf(group.traits)) {
      const list = byKey.get(key) ?? [];
      if (list.length < mostCandidates) list.push(group);
      byKey.set(key, list);
    }
  return byKey;
}
