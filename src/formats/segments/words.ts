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
  if ((text.match(unspaced)?.length ?? 0) >= leastCharacters) return false;
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}]\S*/gu) ?? [];
  return words.length < leastWords;
}
