import {defineRule, type Finding, type Paragraph, type SourceView} from '../../src/toolkit.js';

/** Reports a paragraph, a heading, or a key of the source that the translation lacks. */
export default defineRule({
  id: 'missing-segment',
  description: 'Part of the source that is not in the translation',
  category: 'Accuracy/Omission',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checksMissing: true,
  checkParagraph(paragraph, {report, source}) {
    // Cells can't be told from one another by their length.
    if (source && source.paragraph.block !== 'tableCell' && /\p{L}/u.test(source.text))
      report(describe(paragraph, source));
  },
});

/** Longest quotation from the source, in characters. */
const longestQuotation = 40;

function describe({tokens, text, segment}: Paragraph, {text: missing, paragraph}: SourceView): Finding {
  const {isAtEnd, inRow, key} = segment!.missing!;
  const token = isAtEnd ? tokens.at(-1) : tokens[0];
  const {start, end} = token ?? {start: 0, end: text.length};
  const where = isAtEnd ? 'after' : 'before';
  // A single paragraph may have been merged with another. A key can't.
  const isSure = key !== undefined || paragraph.block === 'heading' || inRow > 1;
  const what = key === undefined ? (kinds[paragraph.block] ?? 'paragraph') : `translation of key \`${key}\``;
  return {
    start,
    end,
    reason: `Missing ${what} ${where} \`${text.slice(start, end)}\`: translate \`${quotation(missing)}\``,
    source: {start: 0, end: missing.length},
    severity: isSure ? 'error' : 'warning',
  };
}

const kinds: Readonly<Record<string, string>> = {heading: 'heading', listItem: 'list item'};

function quotation(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  const characters = [...line];
  return characters.length > longestQuotation ? `${characters.slice(0, longestQuotation).join('')}…` : line;
}
