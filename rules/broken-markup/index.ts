import {
  defineCharacterClass,
  defineRule,
  type Finding,
  findPatterns,
  isSetOff,
  type Paragraph,
  type Token,
  withCodeMasked,
} from '../../src/toolkit.js';
import {patterns} from './patterns.js';

/** What every pattern has at least one of. */
const sign = /[<&＆*＊[［【>]|https?|^ {0,3}#/i;

/** Tags, character references, links and emphasis that the translation has taken apart. */
export default defineRule({
  id: 'broken-markup',
  description: 'Markup that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  // The stroke is that of an address.
  needs: {characters: defineCharacterClass(/[<&＆*＊[［【/>#]/)},
  checkParagraph(paragraph, {report}) {
    if (!sign.test(paragraph.text)) return;
    for (const finding of findPatterns(withAddresses(paragraph), patterns)) {
      if (!isOrnament(paragraph, finding)) report({...finding, isMarkup: true});
    }
  },
});

/**
 * The prose with the addresses that Markdown has made links of in the brackets of a link that is none:
 * "[the guide] (https://example.com)".
 */
function withAddresses(paragraph: Paragraph): string {
  const prose = withCodeMasked(paragraph);
  if (!paragraph.hasCode || !/[\]］】] ?[（(]X/.test(prose)) return prose;
  const parts: string[] = [];
  let at = 0;
  for (const token of paragraph.tokens) {
    if (
      !isAddress(paragraph, token) ||
      !/[\]］】] ?[（(]$/.test(prose.slice(Math.max(0, token.start - 3), token.start))
    )
      continue;
    parts.push(prose.slice(at, token.start), token.text);
    at = token.end;
  }
  return parts.join('') + prose.slice(at);
}

/** Whether what is no prose is an address as it is, and no code. */
function isAddress(paragraph: Paragraph, {kind, text, start, end}: Token): boolean {
  if (kind !== 'code' || !/^(?:https?:\/\/|www\.|mailto:)/i.test(text)) return false;
  const range = paragraph.toFile(start, end);
  return range.end - range.start === text.length && !isSetOff(paragraph, start, end);
}

/** "** End of part one **" as a line of its own is an ornament of plain text. */
function isOrnament({text}: Paragraph, {start, end}: Finding): boolean {
  if (!/^\*\* .* \*\*$/.test(text.slice(start, end))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 20))
  );
}
