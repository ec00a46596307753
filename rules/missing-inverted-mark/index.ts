import {
  defineCharacterClass,
  defineRule,
  type Finding,
  matchesOf,
  withCodeMasked,
} from '../../src/toolkit.js';

/** The end of a question or an exclamation. */
const ends = /(?<=\p{Ll})[?!]+(?=\s|$)/gu;

/** Finds Spanish questions and exclamations without the mark that opens them. */
export default defineRule({
  id: 'missing-inverted-mark',
  description: 'Spanish question or exclamation without its opening mark',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: ['es'],
  needs: {characters: defineCharacterClass(/[?!]/)},
  checkParagraph(paragraph, {report}) {
    const text = withCodeMasked(paragraph);
    let from = 0;
    for (const {index, 0: marks} of matchesOf(text, ends)) {
      const before = text.slice(from, index);
      from = index + marks.length;
      // "Yahoo!" alone is a name.
      if (/[¿¡]/.test(before) || !(/\p{L}{2}/u.test(before) && /\s\p{Ll}{1,60}$/u.test(before))) continue;
      report(missing(from - 1, marks.at(-1)!));
    }
  },
});

function missing(start: number, mark: string): Finding {
  const opening = mark === '?' ? '¿' : '¡';
  return {
    start,
    end: start + 1,
    reason: `\`${mark}\` without \`${opening}\`: add it where the ${mark === '?' ? 'question' : 'exclamation'} starts`,
  };
}
