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

/** Every match contains at least one of these. */
const sign = /[<&＆*＊[［【>]|https?|^ {0,3}#/i;

/** Finds tags, character references, links, and emphasis that the translation broke. */
export default defineRule({
  id: 'broken-markup',
  description: 'Markup that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['tag-mismatch'],
  // The slash is for URLs.
  needs: {characters: defineCharacterClass(/[<&＆*＊[［【/>#]/)},
  checkParagraph(paragraph, {report}) {
    if (!sign.test(paragraph.text)) return;
    for (const finding of findPatterns(withUrls(paragraph), patterns)) {
      if (!isOrnament(paragraph, finding)) report({...finding, isMarkup: true});
    }
  },
});

/**
 * The prose without its code, but with the URLs that Markdown autolinks inside a broken link:
 * "[the guide] (https://example.com)".
 */
function withUrls(paragraph: Paragraph): string {
  const prose = withCodeMasked(paragraph);
  if (!paragraph.hasCode || !/[\]］】] ?[（(]X/.test(prose)) return prose;
  const parts: string[] = [];
  let at = 0;
  for (const token of paragraph.tokens) {
    if (
      !isUrl(paragraph, token) ||
      !/[\]］】] ?[（(]$/.test(prose.slice(Math.max(0, token.start - 3), token.start))
    )
      continue;
    parts.push(prose.slice(at, token.start), token.text);
    at = token.end;
  }
  return parts.join('') + prose.slice(at);
}

/** Whether a token that isn't prose is a bare URL rather than code. */
function isUrl(paragraph: Paragraph, {kind, text, start, end}: Token): boolean {
  if (kind !== 'code' || !/^(?:https?:\/\/|www\.|mailto:)/i.test(text)) return false;
  const range = paragraph.toFile(start, end);
  return range.end - range.start === text.length && !isSetOff(paragraph, start, end);
}

/** "** End of part one **" on its own line is an ornament in plain text. */
function isOrnament({text}: Paragraph, {start, end}: Finding): boolean {
  if (!/^\*\* .* \*\*$/.test(text.slice(start, end))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 20))
  );
}
