import {isUnspaced, type Paragraph, primaryLanguage, type Token} from '../../src/toolkit.js';

/** Quotation marks other than straight ones. */
const curly = /[„“”«»‚‹›「」『』]/;

/**
 * Whether a mark pairs in a language other than English as it does in English. Round brackets do. Straight quotation marks do where spaces
 * show their sides and the paragraph has no others: “„Wort"” is a matter of style. The others open in one language what they close
 * in another.
 */
export function pairsElsewhere({text, block}: Paragraph, mark: Token, language: string): boolean {
  const {start, end} = mark;
  // "ESC [ 5 n", and a cell with a ditto mark: the text mentions the mark.
  if (mark.spaced && /^\s/.test(text.slice(end, end + 1))) return false;
  if (mark.text === '"') {
    const isSpaced = !isUnspaced(language) && primaryLanguage(language) !== 'he';
    return isSpaced && block !== 'tableCell' && !curly.test(text);
  }
  if (!/^[()（）]$/.test(mark.text)) return false;
  // "1）" and "（一）" number an item.
  return (
    mark.text !== '）' ||
    !/(?:^|\s|[，。；：、])[\p{L}\p{N}]{1,3}$/u.test(text.slice(Math.max(0, start - 6), start))
  );
}
