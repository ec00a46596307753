import {type Finding, hasDoubleStop, type SourceView, type Token} from '../../src/toolkit.js';

/** What is the author's is no damage. */
const soInSource = {severity: 'info', note: 'The source has two marks, too.'} as const;

/** Finds "the end.. The": at the end of a sentence, two periods are not an ellipsis. In mid-sentence, they may be. */
export function doubleStop(tokens: readonly Token[], mark: Token, source?: SourceView): Finding | undefined {
  const before = tokens[mark.index - 1];
  if (before?.kind !== 'word' || mark.spaced || before.text.length < 2 || before.text.endsWith('.'))
    return undefined;
  const next = tokens[mark.index + 1];
  // The tagger makes one token of two periods, or two tokens after a word with a digit or a hyphen.
  const isPair = mark.text === '.' && next?.text === '.' && !next.spaced;
  if (mark.text !== '..' && !isPair) return undefined;
  const last = isPair ? next : mark;
  const after = tokens[last.index + 1];
  if (after && (!after.spaced || !/^\p{Lu}/u.test(after.text))) return undefined;
  return {
    start: mark.start,
    end: last.end,
    reason: 'Duplicate punctuation `..`: keep one mark',
    expected: ['.'],
    ...(source && hasDoubleStop(source.text) ? soInSource : {}),
  };
}
