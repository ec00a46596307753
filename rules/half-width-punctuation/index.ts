import {
  defineCharacterClass,
  defineRule,
  languageOf,
  matchesOf,
  primaryLanguage,
  withCodeMasked,
} from '../../src/toolkit.js';

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';

/** A half-width mark between two characters of Chinese or Japanese, or between one and the end of a line. */
const halfWidth = new RegExp(`(?<=[${cjk}])[,;:?!.](?=[${cjk}]|\\s*$)`, 'gmu');

const chinese: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** In Japanese, `:`, `?` and `!` are often narrow, so only commas and periods count. */
const japanese: Readonly<Record<string, string>> = {',': '、', '.': '。'};

/** A half-width mark, and the one to write. */
interface Note {
  readonly mark: string;
  readonly wide: string;
}

/** Finds half-width punctuation in Chinese and Japanese sentences. */
export default defineRule<never, undefined, Note, void>({
  id: 'half-width-punctuation',
  description: 'Half-width punctuation in Chinese or Japanese',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'safe',
  since: '0.2.0',
  languages: ['zh', 'ja'],
  needs: {characters: defineCharacterClass(/[,;:?!.]/)},
  checkParagraph(paragraph, context) {
    const marks = primaryLanguage(languageOf(paragraph, context)) === 'ja' ? japanese : chinese;
    for (const {index: start, 0: mark} of matchesOf(withCodeMasked(paragraph), halfWidth)) {
      const wide = marks[mark];
      if (wide !== undefined) context.collect({mark, wide}, start, start + 1);
    }
  },
  summarize(notes, {report}) {
    const first = notes.find(({note}) => note.mark !== ':');
    for (const from of notes) {
      const {mark, wide} = from.note;
      report({
        from,
        reason: `Half-width \`${mark}\`: write \`${wide}\``,
        expected: [wide],
        // One warning is enough for a document. Many people write a narrow colon before a list.
        ...(from === first ? {} : {severity: 'info'}),
      });
    }
  },
});
