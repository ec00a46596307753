import {
  type Collected,
  defineCharacterClass,
  defineRule,
  type Finding,
  isSetOff,
  languageOf,
  localeMarksOf,
  matchesOf,
  type Paragraph,
  primaryLanguage,
  withCodeMasked,
} from '../../src/toolkit.js';
import {styles} from './styles.js';

/** A straight quotation mark, and how the language writes a quotation; or a mark of the language itself. */
interface Note {
  readonly open: string;
  readonly close: string;
  readonly kind: 'straight' | 'typographic';
  readonly isMarkdown: boolean;
}

/** A quotation in the marks of English. */
const english = /(?<![\p{L}\p{N}„“])“([^“”„«»"\n]{1,300})”/gu;

/** A quotation in straight marks, after a space or a bracket and before a space or a mark. */
const straight = /(?<![^\s([{«„“—–])"(?=[^\s"])([^"\n]{1,300})(?<=[^\s"])"(?![\p{L}\p{N}"])/gu;

/** Finds quotation marks that the language does not use. */
export default defineRule<never, undefined, Note, void>({
  id: 'quotation-style',
  description: 'Quotation marks of another language',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: Object.keys(styles),
  needs: {characters: defineCharacterClass(/["“«„»]/)},
  checkParagraph(paragraph, context) {
    const language = languageOf(paragraph, context);
    const {open, close} = localeMarksOf(language).quotes;
    const style = styles[primaryLanguage(language)]!;
    // Code in quotation marks is a literal value.
    const text = withCodeMasked(paragraph, '·');
    const isMarkdown = paragraph.markup === 'markdown';
    for (const {index, 0: found, 1: inner = ''} of matchesOf(text, english)) {
      const end = index + found.length;
      // “,” and “Ctrl+C” alone in their markup are mentioned.
      if (!style.isEnglishWrong || isSetOff(paragraph, index, end) || !/\p{L}/u.test(inner)) continue;
      context.report({
        start: index,
        end,
        reason: `English quotation marks \`“…”\`: write \`${open}…${close}\``,
        expected: [open + paragraph.text.slice(index + 1, end - 1) + close],
        fix: isPlain(paragraph, index, end) ? 'safe' : 'none',
      } satisfies Finding);
    }
    for (const {index, 0: found, 1: inner = ''} of matchesOf(text, straight)) {
      if (!/\p{L}/u.test(inner) || isSetOff(paragraph, index, index + found.length)) continue;
      context.collect({open, close, kind: 'straight', isMarkdown}, index, index + found.length);
    }
    const own = text.search(style.own);
    if (own >= 0) context.collect({open, close, kind: 'typographic', isMarkdown}, own, own + 1);
  },
  summarize(notes, {report}) {
    const straightOnes = notes.filter(({note}) => note.kind === 'straight');
    const [first] = straightOnes;
    if (!first) return;
    const isMixed = notes.length > straightOnes.length;
    report({
      from: first,
      reason: reasonOf(first, straightOnes.length, isMixed),
      severity: first.note.isMarkdown && !isMixed ? 'info' : 'warning',
      fix: 'none',
    });
  },
});

/** Whether a stretch has neither code nor markup in it, so that it can be replaced as a whole. */
function isPlain({hasCode, toFile, plainLength}: Paragraph, start: number, end: number): boolean {
  const file = toFile(start, end);
  return !hasCode && file.end - file.start === plainLength(start, end);
}

function reasonOf({note: {open, close}}: Collected<Note>, count: number, isMixed: boolean): string {
  const what = count === 1 ? 'Straight quotation marks' : `Straight quotation marks (${count} quotations)`;
  return isMixed
    ? `${what} among typographic ones: write \`${open}…${close}\` throughout`
    : `${what}: write \`${open}…${close}\``;
}
