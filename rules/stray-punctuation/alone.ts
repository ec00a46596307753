import type {Finding, Paragraph} from '../../src/toolkit.js';

/** Finds a period that is all of a paragraph. In HTML, it may hold a place open. */
export function aloneInParagraph({tokens, block, markup}: Paragraph): Finding[] {
  const [mark] = tokens;
  if (!mark || tokens.length > 1 || mark.kind === 'code' || markup === 'html') return [];
  if (!/^[.,;]$/.test(mark.text) || !/^(?:paragraph|listItem|quotation)$/.test(block)) return [];
  const {start, end, text} = mark;
  return [
    {
      start,
      end,
      reason: `\`${text}\` alone in a paragraph: remove it, or move it to the end of the text before`,
      fix: 'none',
    },
  ];
}
