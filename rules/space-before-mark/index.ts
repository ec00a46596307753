import {defineCharacterClass, defineRule, languageOf, matchesOf, withCodeMasked} from '../../src/toolkit.js';

/** A mark right after a word or a closing mark, at the end of a clause. */
const glued = /(?<=[\p{Ll}\p{Lu}]{2}[)»]?|[ \u00A0\u202F]»)[;!?:](?=\s|$)/gu;

/** A paragraph that is not translated. */
const english = /\b(?:the|of|and|to|for|with|you|this|your|from|is)\b/;

/** Finds `;`, `!`, `?` and `:` without the space that French puts before them. */
export default defineRule({
  id: 'space-before-mark',
  description: 'Missing space before a French punctuation mark',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'safe',
  since: '0.2.0',
  languages: ['fr'],
  needs: {characters: defineCharacterClass(/[;!?:]/)},
  checkParagraph(paragraph, context) {
    const text = withCodeMasked(paragraph, '·');
    if (english.test(text)) return;
    const isCanadian = /^fr-ca\b/i.test(languageOf(paragraph, context));
    for (const {index: start, 0: mark} of matchesOf(text, glued)) {
      // In Canada, only the colon has a space.
      if (isCanadian && mark !== ':') continue;
      // "mailto:" and "Reviewed-by:" are code that a text spells out.
      if (mark === ':' && /[-_.][^\W_]{0,30}$/.test(text.slice(Math.max(0, start - 30), start))) continue;
      context.report({
        start,
        end: start + 1,
        reason: `Missing no-break space before \`${mark}\`: add one`,
        expected: [`${mark === ':' ? '\u00A0' : '\u202F'}${mark}`],
      });
    }
  },
});
