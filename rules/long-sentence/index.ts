import * as v from 'valibot';
import {defineRule, type Sentence, type Token} from '../../src/toolkit.js';

/** Share of the sentence, at either end, where no split is proposed. */
const margin = 0.2;

/** Finds sentences that are too long to read in one go. */
export default defineRule({
  id: 'long-sentence',
  description: 'Sentence too long to read in one go',
  category: 'Style/Awkward',
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['repetition-loop'],
  options: v.strictObject({
    /** Fewest words in a sentence that gets an info message. */
    info: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 60),
    /** Fewest words in a sentence that gets a warning, counted between semicolons, where readers can rest. */
    warning: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 80),
  }),
  check(sentence, {options, report}) {
    if (sentence.tokens.length < options.info) return;
    const words = wordsOf(sentence.tokens);
    if (words < options.info || isListOfCode(sentence)) return;
    const split = bestSplit(sentence);
    report({
      start: sentence.start,
      end: sentence.tokens[0]!.end,
      reason: `Sentence of ${words} words: ${suggestion(split)}`,
      severity: longestStretch(sentence) >= options.warning ? 'warning' : 'info',
      ...(split ? {related: {start: split.start, end: split.end, message: 'Possible split'}} : {}),
    });
  },
});

function wordsOf(tokens: readonly Token[]): number {
  let words = 0;
  for (const {kind, spaced} of tokens) if (spaced && kind !== 'punctuation' && kind !== 'symbol') words++;
  return words;
}

/** "begins with one of `a`, `b`, `c` …": a list to consult, not to read. */
function isListOfCode({paragraph, tokens}: Sentence): boolean {
  return paragraph.hasCode && tokens.filter(({kind}) => kind === 'code').length > tokens.length / 5;
}

/** Number of words in the longest stretch without a semicolon. */
function longestStretch({tokens}: Sentence): number {
  let [longest, start] = [0, 0];
  for (const [index, {text}] of tokens.entries()) {
    if (text !== ';') continue;
    longest = Math.max(longest, wordsOf(tokens.slice(start, index)));
    start = index + 1;
  }
  return Math.max(longest, wordsOf(tokens.slice(start)));
}

function suggestion(split: Split | undefined): string {
  return split ? `split it, for example before \`${split.text}\`` : 'split it';
}

interface Split {
  readonly start: number;
  readonly end: number;
  /** The words that would start the second sentence. */
  readonly text: string;
}

/** The strongest joint: a semicolon, or else a comma and a conjunction, or else a comma. Of equal joints, the one nearest to the middle. */
function bestSplit({tokens, paragraph}: Sentence): Split | undefined {
  const low = tokens.length * margin;
  const middle = tokens.length / 2;
  const joints = tokens
    .map((token, index) => ({index, strength: strengthOf(token, tokens[index + 1])}))
    .filter(({index, strength}) => strength > 0 && index >= low && index < tokens.length - low)
    .sort((a, b) => b.strength - a.strength || Math.abs(a.index - middle) - Math.abs(b.index - middle));
  const mark = joints[0] && tokens[joints[0].index];
  const next = joints[0] && tokens[joints[0].index + 1];
  if (!mark || !next) return undefined;
  const last = tokens[joints[0]!.index + 3] ?? next;
  return {start: mark.start, end: next.end, text: paragraph.text.slice(next.start, last.end)};
}

function strengthOf(mark: Token, next: Token | undefined): number {
  if (mark.text === ';') return 3;
  if (mark.text !== ',' || !next) return 0;
  return /^(?:but|while|so|yet|which|and|however|because|although)$/.test(next.lower) ? 2 : 1;
}
