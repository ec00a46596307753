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
const halfWidth = new RegExp(`(?<=[${cjk}])[,;:?!](?=[${cjk}]|\\s*$)|(?<=[${cjk}])\\.(?=\\s*$)`, 'gmu');

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

/** The full-width marks of a sentence. */
const fullWidth = /[，。；：？！、]/;

/** Uses from which on half-width marks are how a document writes, if few of its paragraphs have others. */
const usesOfStyle = 5;

/** A half-width mark with the one to write, or, without it, a paragraph with full-width marks. */
interface Note {
  readonly mark: string;
  readonly wide?: string;
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
  needs: {characters: defineCharacterClass(/[,;:?!.，。；：？！、]/)},
  checkParagraph(paragraph, context) {
    const marks = primaryLanguage(languageOf(paragraph, context)) === 'ja' ? japanese : chinese;
    const full = paragraph.text.search(fullWidth);
    if (full >= 0) context.collect({mark: paragraph.text[full]!}, full, full + 1);
    for (const {index: start, 0: mark} of matchesOf(withCodeMasked(paragraph), halfWidth)) {
      const wide = marks[mark];
      if (wide !== undefined) context.collect({mark, wide}, start, start + 1);
    }
  },
  summarize(notes, {report}) {
    const half = notes.filter(({note}) => note.wide !== undefined);
    const isStyle = half.length >= usesOfStyle && half.length > notes.length - half.length;
    for (const from of half) {
      const {mark, wide = ''} = from.note;
      report({
        from,
        reason: `Half-width \`${mark}\`: write \`${wide}\``,
        expected: [wide],
        // One warning is enough for a document that has hardly any others.
        ...(isStyle && from !== half[0] ? {severity: 'info'} : {}),
      });
    }
  },
});
