import type {Paragraph} from '../../src/english/paragraph.js';
import {defineSign} from '../../src/english/signs.js';
import {findPatterns, proseOf} from '../../src/patterns.js';
import {defineRule, type Finding} from '../../src/rule.js';
import {patterns} from './patterns.js';

/** What every pattern has at least one of. */
const sign = /[<&＆*＊[［【]|https?/i;

/** Tags, character references, links and emphasis that the translation has taken apart. */
export default defineRule({
  id: 'broken-markup',
  description: 'Markup that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  // The stroke is that of an address.
  needs: {signs: defineSign(/[<&＆*＊[［【/]/)},
  checkParagraph(paragraph, {report}) {
    if (!sign.test(paragraph.text)) return;
    for (const finding of findPatterns(proseOf(paragraph), patterns)) {
      if (!isOrnament(paragraph, finding)) report(finding);
    }
  },
});

/** "** End of part one **" as a line of its own is an ornament of plain text. */
function isOrnament({text}: Paragraph, {start, end}: Finding): boolean {
  if (!/^\*\* .* \*\*$/.test(text.slice(start, end))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 20))
  );
}
