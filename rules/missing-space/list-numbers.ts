import type {BlockKind, Finding, MarkupLanguage} from '../../src/toolkit.js';

/** A number or hyphen that starts a line, and a word that starts with a capital right after it. */
const glued = /(?:^|(?<=\n))[ \t]{0,9}(?:\d{1,2}\.|[-•])(?=\p{Lu}\p{Ll}+[ ,])/gu;

/** An item before, with its space: "2. Mark the stops." */
const item = /(?:^|\n)[ \t]{0,9}\d{1,2}[.)] /;

/**
 * Finds "3.Write the names": Markdown makes no list item of it, and joins it to the item before. In plain text, it is a style,
 * unless other items have their space.
 */
export function listNumbers(text: string, block: BlockKind, markup: MarkupLanguage | undefined): Finding[] {
  if (markup === 'html' || !/^(?:paragraph|listItem|quotation)$/.test(block)) return [];
  if (!text.includes('\n') && !/^[\s\d•-]/.test(text)) return [];
  const found = [...text.matchAll(glued)];
  const [first] = found;
  if (!first) return [];
  const isItem =
    (markup === 'markdown' && block === 'listItem' && first.index > 0) ||
    (markup === 'markdown' && found.length > 1) ||
    (/\d/.test(first[0]) && item.test(text));
  if (!isItem) return [];
  return found.map(({0: mark, index}) => {
    const start = index + mark.length - mark.trimStart().length;
    const shown = mark.trim();
    return {
      start,
      end: start + shown.length,
      reason: `Missing space after \`${shown}\`: without one, it starts no list item`,
      expected: [`${shown} `],
    };
  });
}
