import {defineSign} from '../../src/english/signs.js';
import {findPatterns, proseOf} from '../../src/patterns.js';
import {defineRule} from '../../src/rule.js';
import {translatedKeywords} from './icu.js';
import {patterns, sign} from './patterns.js';

/** A placeholder of a program that the translation has taken apart. */
export default defineRule({
  id: 'broken-placeholder',
  description: 'Placeholder that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  needs: {signs: defineSign(/[%％{｛_X-]/)},
  checkParagraph(paragraph, {report}) {
    if (!sign.test(paragraph.text)) return;
    const text = proseOf(paragraph);
    for (const finding of findPatterns(text, patterns)) report(finding);
    for (const finding of translatedKeywords(text)) report(finding);
  },
});
