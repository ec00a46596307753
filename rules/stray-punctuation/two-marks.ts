import {type Finding, isAbbreviation, isCapitalized, isLowerWord, type Token} from '../../src/toolkit.js';

/** Whether a mark after another one is wrong: "the end . ," or "yes.,". */
export function isStray(text: string, tokens: readonly Token[], mark: Token, stray: Token): boolean {
  const before = tokens[mark.index - 1];
  const after = tokens[stray.index + 1];
  if (!before || before.kind === 'punctuation' || !/^[.,]$/.test(stray.text)) return false;
  // "you have ,. This": a space before two adjacent marks.
  if (mark.spaced && (mark.text !== ',' || stray.spaced)) return false;
  // ". . ." is an ellipsis, "..?" expresses doubt, ".5" is a number, ".net" a name.
  if (after && (after.text.startsWith('.') || (!after.spaced && /^[\p{L}\p{N}?!]/u.test(after.text))))
    return false;
  if (mark.text === ',') return true;
  // A colon may belong to a label: "Reviewed-by:, Tested-by:".
  if (mark.text === ';') return !stray.spaced && isLowerWord(before) && (!after || after.spaced);
  if (!/^[.!?]$/.test(mark.text)) return false;
  if (stray.spaced) return !isAbbreviation(before);
  // "etc.," and "Inc.," are correct.
  return (
    mark.text === '.' &&
    isLowerWord(before) &&
    before.text.length > 2 &&
    !isAbbreviation(before) &&
    // "www.example.", "(lit., to live)".
    !/[.(]/.test(text[before.start - 1] ?? '')
  );
}

/** What to report of a mark and the stray one after it. */
export function describe(text: string, mark: Token, stray: Token, next: Token | undefined): Finding {
  const found = text.slice(mark.start, stray.end);
  // ". , It": whichever mark is wrong, the capital is part of the same problem.
  if (stray.text === ',' && mark.text !== ',' && isCapitalized(next)) {
    const name = next.text === 'I' || next.pos === 'PROPN';
    return {
      start: mark.start,
      end: next.end,
      reason: `Stray punctuation \`${found}\` before \`${next.text}\`: end the sentence, or continue with a comma`,
      expected: [`${mark.text} ${next.text}`, `, ${name ? next.text : next.lower}`],
      fix: 'suggest',
    };
  }
  const expected = mark.text === ',' && stray.text === '.' ? '.' : mark.text;
  return {
    start: mark.start,
    end: stray.end,
    reason: `${mark.text === stray.text ? 'Duplicate' : 'Stray'} punctuation \`${found}\`: keep one mark`,
    expected: isSafe(mark, stray, next) ? [expected] : [expected, stray.text],
    fix: isSafe(mark, stray, next) ? 'safe' : 'suggest',
  };
}

/** Whether the next word shows which of the two marks is correct. */
function isSafe(mark: Token, stray: Token, next: Token | undefined): boolean {
  if (mark.text === stray.text) return !next || mark.text === ',' || !isLowerWord(next);
  return stray.text === '.' && !isLowerWord(next);
}
