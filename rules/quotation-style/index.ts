import {
  type Collected,
  defineCharacterClass,
  defineRule,
  type Finding,
  isSetOff,
  languageOf,
  matchesOf,
  type Paragraph,
  primaryLanguage,
  withCodeMasked,
} from '../../src/toolkit.js';
import {quotesOf, type Style, styles} from './styles.js';

/** A straight quotation mark, and how the language writes a quotation; or a mark of the language itself. */
interface Note {
  readonly open: string;
  readonly close: string;
  readonly kind: 'straight' | 'typographic';
  /** Whether it is so short that it may be a literal value or a label: "Rot". */
  readonly isMention: boolean;
  readonly isMarkdown: boolean;
}

/** A quotation in the marks of English. */
const english = /(?<![\p{L}\p{N}„“])“([^“”„«»"\n]{1,300})”/gu;

/** A quotation in straight marks, after a space or a bracket and before a space or a mark. */
const straight = /(?<![^\s([{«„“—–])"(?=[^\s"])([^"\n]{1,300})(?<=[^\s"])"(?![\p{L}\p{N}"])/gu;

/** The same in single marks. An apostrophe has a letter before it. */
const straightSingle = /(?<![^\s([{«„“—–])'(?=\p{L})([^'’"\n]{3,120})(?<=[\p{L}.!?])'(?![\p{L}\p{N}'])/gu;

/** Fewest words of a quotation that is no label. */
const fewestWords = 5;

/** Finds quotation marks that the language does not use. */
export default defineRule<never, undefined, Note, void>({
  id: 'quotation-style',
  description: 'Quotation marks of another language',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: Object.keys(styles),
  needs: {characters: defineCharacterClass(/["'“«„»]/)},
  checkParagraph(paragraph, context) {
    const language = languageOf(paragraph, context);
    const {open, close} = quotesOf(language);
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
        ...severityOf(inner, language, style),
        fix: isPlain(paragraph, index, end) ? 'safe' : 'none',
      } satisfies Finding);
    }
    for (const pattern of style.hasApostropheFirst ? [straight] : [straight, straightSingle]) {
      for (const {index, 0: found, 1: inner = ''} of matchesOf(text, pattern)) {
        if (!/\p{L}/u.test(inner) || isSetOff(paragraph, index, index + found.length)) continue;
        const note = {open, close, kind: 'straight', isMention: isMention(inner), isMarkdown} as const;
        context.collect(note, index, index + found.length);
      }
    }
    const own = text.search(style.own);
    if (own >= 0)
      context.collect({open, close, kind: 'typographic', isMention: true, isMarkdown}, own, own + 1);
  },
  summarize(notes, {report}) {
    const straightOnes = notes.filter(({note}) => note.kind === 'straight');
    const [first] = straightOnes;
    if (!first) return;
    const isMixed = notes.length > straightOnes.length;
    const isProse = straightOnes.some(({note}) => !note.isMention);
    report({
      from: first,
      reason: reasonOf(first, straightOnes.length, isMixed),
      severity: isProse && (isMixed || !first.note.isMarkdown) ? 'warning' : 'info',
      fix: 'none',
    });
  },
});

function severityOf(inner: string, language: string, {isEnglishCommon}: Style): Pick<Finding, 'severity'> {
  if (isEnglishCommon) return {severity: isMention(inner) ? 'info' : 'warning'};
  return isLiteral(inner, language) ? {severity: 'warning'} : {};
}

function isMention(inner: string): boolean {
  return inner.split(/\s+/).length < fewestWords;
}

/** “3.0 (native)”, “TZ=string”: text of a program, which some authors keep as it is. */
function isLiteral(inner: string, language: string): boolean {
  const isForeign = inCyrillic.has(primaryLanguage(language)) && !/\p{Script=Cyrillic}/u.test(inner);
  return isForeign || (!/\s/.test(inner) && /[\d._=/]/.test(inner));
}

const inCyrillic: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk']);

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
