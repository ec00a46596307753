/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;

/** Fewest words, or characters of a script without spaces, of a text that is more than a label. */
const leastWords = 4;
const leastCharacters = 8;

/**
 * Whether a text is a label, such as the name of a button: fewer than four words, or fewer than eight characters in a script without
 * spaces.
 */
export function isLabel(text: string): boolean {
  // Most texts need no look at their scripts.
  const hasUnspaced = /[^\0-\u0DFF]/.test(text) && countUpTo(1, text, unspaced) > 0;
  if (!hasUnspaced) return countUpTo(leastWords, text, word) < leastWords;
  if (countUpTo(leastCharacters, text, unspaced) >= leastCharacters) return false;
  return countUpTo(leastWords, text.replace(unspaced, ' '), word) < leastWords;
}

const word = /[\p{L}\p{N}]\S*/gu;

/** How often a global expression matches, up to a limit. */
function countUpTo(limit: number, text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < limit && pattern.test(text)) count++;
  pattern.lastIndex = 0;
  return count;
}
