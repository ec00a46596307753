import {numbersInDigits} from '../numbers/index.js';
import {latinTokens, squashed} from './latin-tokens.js';
import {type LanguagePair, type Span, spanFrom} from './span.js';

/** Something that a source and its target both have, once each. */
export interface Anchor {
  readonly source: Span;
  readonly target: Span;
}

/** The numbers in digits and the Latin tokens that a source and a target share, in order of the source. */
export function anchorsOf(source: string, target: string, pair: LanguagePair): Anchor[] {
  const from = keysIn(source, pair.source);
  const into = keysIn(target, pair.target);
  const anchors = new Map<number, Anchor>();
  for (const [key, span] of from) {
    const other = into.get(key);
    if (span && other && !anchors.has(span.start)) anchors.set(span.start, {source: span, target: other});
  }
  return [...anchors.values()].sort((a, b) => a.source.start - b.source.start);
}

/** What can be compared, by key; undefined where a key occurs twice. */
function keysIn(text: string, language: string): Map<string, Span | undefined> {
  const keys = new Map<string, Span | undefined>();
  const add = (key: string, span: Span): void => {
    keys.set(key, keys.has(key) ? undefined : span);
  };
  for (const {start, end, values} of numbersInDigits(text, language))
    for (const value of values) add(`${value}`, {start, end, text: text.slice(start, end)});
  for (const token of latinTokens(text)) if (/\p{Lu}|\d/u.test(token.text)) add(squashed(token.text), token);
  return keys;
}

/** Further words than these are not where something is missing. */
const longestGap = 80;

/**
 * Where something of the source is missing in the target: what the target has between the anchors around it, or else the last word of
 * the target.
 */
export function gapFor(lost: Span, anchors: readonly Anchor[], target: string): Span {
  const before = anchors.filter(({source}) => source.end <= lost.start).at(-1)?.target.end;
  const after = anchors.find(({source}) => source.start >= lost.end)?.target.start;
  const from = before ?? 0;
  const to = after ?? target.length;
  const isBounded = before !== undefined && after !== undefined && from < to && to - from <= longestGap;
  const trimmed = isBounded ? trim(target, from, to) : undefined;
  return trimmed ?? lastWord(target);
}

/** A part of a text without the spaces and marks around it; with the marks, if there is nothing else. */
function trim(text: string, start: number, end: number): Span | undefined {
  const part = text.slice(start, end);
  const words = part.replace(/^[\s\p{P}]+/u, '');
  const trimmed = words === '' ? part.trim() : words.slice(0, words.search(/(?<![\s\p{P}])[\s\p{P}]*$/u));
  const at = start + part.indexOf(trimmed);
  return trimmed === '' ? undefined : spanFrom(text, at, at + trimmed.length);
}

function lastWord(text: string): Span {
  const end = text.trimEnd().length;
  const start = Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('\n', end - 1)) + 1;
  return spanFrom(text, Math.min(start, end), end);
}
