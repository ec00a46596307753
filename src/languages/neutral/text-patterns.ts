import type {Finding} from '../../model/finding.js';
import type {FixKind, Severity} from '../../model/severity.js';
import {matchesAt, matchesOf} from './regex-matches.js';
import type {Paragraph} from './token.js';

/** A pattern in running text, as data: an expression, an example that tests it, and a message. */
export interface TextPattern {
  /** Global, and linear in the length of the text: no repetition whose parts can match the same characters. */
  readonly pattern: RegExp;
  /**
   * Offsets where a match can start; absent: anywhere. An expression that starts with a lookbehind is slow at every character,
   * but fast at a few.
   */
  starts?(text: string): readonly number[];
  /** Strings of which every match contains at least one. Searching for them is faster than compiling and running the expression. */
  readonly needs?: readonly string[];
  /** A text in which the pattern finds exactly the part between ⟦ and ⟧. A test checks this. */
  readonly example: string;
  /** The message: what is wrong, and what to do. `found` is the text of the match. */
  reason(found: string): string;
  /** Replacements, with the most likely first. An empty string removes the match. */
  expected?(match: RegExpExecArray): readonly string[];
  readonly fix?: FixKind;
  readonly severity?: Severity;
}

/** The findings of several patterns, in order of position. Of two that overlap, the first one is kept. */
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

/** @param met Results for needs that were already tested. */
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

/** @param places Results of each `starts` for the text. */
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

/** The findings in order of position, without those that overlap one that starts before (or is listed first). */
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
 * The check of a rule that consists only of patterns.
 *
 * @param sign An expression that every match of a pattern contains, for a fast first test.
 */
export function checkFor(patterns: readonly TextPattern[], sign?: RegExp): PatternCheck {
  return (paragraph, {report}) => {
    if (sign && !sign.test(paragraph.text)) return;
    for (const finding of findPatterns(withCodeMasked(paragraph), patterns)) report(finding);
  };
}

type PatternCheck = (paragraph: Paragraph, context: {report(finding: Finding): void}) => void;

/**
 * The text of a paragraph with each character of code replaced by a letter or another character, so that patterns find nothing
 * there. Offsets stay the same.
 */
export function withCodeMasked(paragraph: Paragraph, filler = 'X'): string {
  const {text, tokens} = paragraph;
  if (!paragraph.hasCode) return text;
  const parts: string[] = [];
  let at = 0;
  for (const {kind, start, end} of tokens) {
    if (kind !== 'code') continue;
    parts.push(text.slice(at, start), filler.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
