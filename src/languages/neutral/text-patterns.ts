import type {Finding} from '../../model/finding.js';
import type {FixKind, Severity} from '../../model/severity.js';
import {matchesAt, matchesOf} from './regex-matches.js';
import type {Paragraph} from './token.js';

/** What a rule looks for in running text, as data: an expression, an example that tests it, and what to say. */
export interface TextPattern {
  /** Global. Linear in the text: no repetition whose parts can match the same characters. */
  readonly pattern: RegExp;
  /**
   * Where in a text a match can start; absent: anywhere. An expression that starts by looking back is slow to try at each
   * character, and fast at a few.
   */
  starts?(text: string): readonly number[];
  /** Strings of which every match has one; absent: none. To look for them is faster than to compile and try the expression. */
  readonly needs?: readonly string[];
  /** A text in which the pattern finds what stands between ⟦ and ⟧; a test holds it to that. */
  readonly example: string;
  /** What is wrong and what to do; `found` is what the pattern found. */
  reason(found: string): string;
  /** What could stand there instead, the most likely first; an empty string removes what was found. */
  expected?(match: RegExpExecArray): readonly string[];
  readonly fix?: FixKind;
  readonly severity?: Severity;
}

/** The findings of several patterns in order of place. Of two that overlap, the one that starts first stands. */
export function findPatterns(text: string, patterns: readonly TextPattern[]): Finding[] {
  const findings: Finding[] = [];
  const places = new Map<TextPattern['starts'], readonly number[]>();
  const met = new Map<TextPattern['needs'], boolean>();
  for (const pattern of patterns) {
    if (!hasNeeded(text, pattern.needs, met)) continue;
    for (const match of matchesIn(text, pattern, places)) findings.push(describe(match, pattern));
  }
  return findings.length > 1 ? withoutOverlaps(findings) : findings;
}

/** @param met What was said of the same needs. */
function hasNeeded(
  text: string,
  needs: TextPattern['needs'],
  met: Map<TextPattern['needs'], boolean>,
): boolean {
  if (!needs) return true;
  let answer = met.get(needs);
  if (answer === undefined) {
    answer = needs.some(needed => text.includes(needed));
    met.set(needs, answer);
  }
  return answer;
}

/** @param places What each `starts` has said of the text. */
function matchesIn(
  text: string,
  {pattern, starts}: TextPattern,
  places: Map<TextPattern['starts'], readonly number[]>,
): readonly RegExpExecArray[] {
  return starts ? matchesAt(text, pattern, placesOf(text, starts, places)) : matchesOf(text, pattern);
}

function placesOf(
  text: string,
  starts: NonNullable<TextPattern['starts']>,
  places: Map<TextPattern['starts'], readonly number[]>,
): readonly number[] {
  const known = places.get(starts) ?? starts(text);
  places.set(starts, known);
  return known;
}

/** Findings in order of place, each only where none that starts before it (or is listed first) overlaps it. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  let end = 0;
  return findings
    .toSorted((one, other) => one.start - other.start)
    .filter(finding => {
      if (finding.start < end) return false;
      end = finding.end;
      return true;
    });
}

function describe(match: RegExpExecArray, {reason, expected, fix, severity}: TextPattern): Finding {
  const [found] = match;
  return {
    start: match.index,
    end: match.index + found.length,
    reason: reason(found),
    ...(expected ? {expected: expected(match)} : {}),
    ...(fix ? {fix} : {}),
    ...(severity ? {severity} : {}),
  };
}

/**
 * The check of a rule that is nothing but patterns.
 *
 * @param sign What each of them has at least one of, where one expression can tell: a fast test.
 */
export function checkFor(patterns: readonly TextPattern[], sign?: RegExp): PatternCheck {
  return (paragraph, {report}) => {
    if (sign && !sign.test(paragraph.text)) return;
    for (const finding of findPatterns(withCodeMasked(paragraph), patterns)) report(finding);
  };
}

type PatternCheck = (paragraph: Paragraph, context: {report(finding: Finding): void}) => void;

/**
 * The paragraph's text with a letter, or another character, for each character of code in it, so that no pattern finds
 * anything there. Offsets are those of the paragraph's text.
 */
export function withCodeMasked(paragraph: Paragraph, filling = 'X'): string {
  const {text, tokens} = paragraph;
  if (!paragraph.hasCode) return text;
  const parts: string[] = [];
  let at = 0;
  for (const {kind, start, end} of tokens) {
    if (kind !== 'code') continue;
    parts.push(text.slice(at, start), filling.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
