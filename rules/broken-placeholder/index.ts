import {defineCharacterClass, defineRule, findPatterns, withCodeMasked} from '../../src/toolkit.js';
import {translatedKeywords} from './icu.js';
import {patterns, sign} from './patterns.js';

/** Finds placeholders that the translation broke. */
export default defineRule({
  id: 'broken-placeholder',
  description: 'Placeholder that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: 'any',
  yieldsTo: ['leftover-marker', 'placeholder-mismatch'],
  needs: {characters: defineCharacterClass(/[%％{｛-]/)},
  checkParagraph(paragraph, {report}) {
    if (!sign.test(paragraph.text)) return;
    const text = withCodeMasked(paragraph);
    for (const finding of findPatterns(text, patterns)) report(finding);
    for (const finding of translatedKeywords(text)) report(finding);
  },
});
