import {
  defineCharacterClass,
  defineRule,
  type Finding,
  findPatterns,
  isSetOff,
  type Paragraph,
  withCodeMasked,
} from '../../src/toolkit.js';
import {isLostCharacter} from '../shared/lost-character.js';
import {patterns} from './patterns.js';

const marks = defineCharacterClass(
  /[;!?\u00A0-\u00BF\u060C-\u06D4\u0964\u201A\u201E\u2022-\u202F\u30FB\u3000-\u303F\uFF00-\uFFEF—]/,
);

/** Every finding contains at least one of these. English punctuation counts only if it is doubled or follows a space. */
const sign =
  /[\u00A0-\u00BF\u060C-\u06D4\u0964\u201A\u201E\u2022-\u2025\u2027-\u202F\u30FB\u3000-\u303F\uFF00-\uFFEF]|……|——| [;!?]/;

/** Finds punctuation and spacing of other languages in English text. */
export default defineRule<never, 'foreign' | 'english', 'foreign', boolean>({
  id: 'foreign-punctuation',
  description: 'Foreign punctuation or spacing',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: [
    'leftover-marker',
    'untranslated-text',
    'broken-placeholder',
    'broken-markup',
    'model-token',
    'page-boilerplate',
    'stray-punctuation',
  ],
  needs: {characters: marks},
  checkParagraph(paragraph, {reportIf, collect}) {
    if (!sign.test(paragraph.text)) return;
    const text = withCodeMasked(paragraph);
    const isForeign = isMostlyForeign(text);
    if (isForeign) collect('foreign', 0, text.length);
    for (const finding of findPatterns(text, patterns)) {
      if (isInForeignText(text, finding) || isBeforeSign(paragraph, finding) || isMentioned(text, finding))
        continue;
      reportIf(
        isLost(text, finding) ? {...finding, fix: 'suggest'} : finding,
        isForeign ? 'foreign' : 'english',
      );
    }
  },
  summarize: notes => notes.length > 0,
  // In text of another language, its punctuation is right. That the text is not translated is one problem.
  confirm(about, {document, summary: hasForeign}) {
    return about === 'english' && !(hasForeign && frequent.every(word => document.lowerCaseUses(word) === 0));
  },
});

/** Words that every English text of a few sentences has. */
const frequent = ['the', 'of', 'and', 'to', 'is', 'a'];

const foreignLetters =
  /(?:(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])\p{L})/gu;

/** Whether a paragraph has more letters of another script than Latin ones. */
function isMostlyForeign(text: string): boolean {
  const foreign = text.match(foreignLetters)?.length ?? 0;
  return foreign > 0 && foreign > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

/** Whether the line of an offset has nothing but three or more signs. */
function isOrnament(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end).trim();
  return line.length > 2 && /^[\p{S}\uFF0A\uFF0D\u3000*~=-]+$/u.test(line);
}

/** Whether the text mentions the punctuation, in quotation marks of its own: “……” is six dots. */
function isMentioned(text: string, {start, end}: Finding): boolean {
  // "－＊＊－": a line of ornaments.
  if (isOrnament(text, start)) return true;
  // `value === true ? "on" : "off"` is code.
  if (text[end] === '?' && /[=!]=/.test(text.slice(Math.max(0, start - 60), start))) return true;
  // In "one"，"two", the comma is between two quotations.
  if (/^[\p{L}\p{N}.,!?…)]["']$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  return /^["“'‘]$/.test(text[start - 1] ?? '') && /^["”'’]$/.test(text[end] ?? '');
}

/** Whether it is the space before punctuation that the text mentions: "and <em>?</em>". */
function isBeforeSign(paragraph: Paragraph, {start, end}: Finding): boolean {
  return /^\s+$/.test(paragraph.text.slice(start, end)) && isSetOff(paragraph, end, end + 1);
}

/** Whether it is the space before a question mark that may replace a lost number. */
function isLost(text: string, {start, end}: Finding): boolean {
  return text[end] === '?' && /^\s+$/.test(text.slice(start, end)) && isLostCharacter(text, end);
}

/** Whether the punctuation is next to a letter of a foreign script. There it is correct, because that text is untranslated. */
function isInForeignText(text: string, {start, end}: Finding): boolean {
  if (isBesideForeign(text, start, end) || isInForeignLine(text, start)) return true;
  // "（只有topic生效，详见`Reader`）": a bracket belongs to the run if its other half does.
  const mark = text.slice(start, end).trim();
  const other = brackets[mark];
  if (!other) return false;
  const isOpening = openingBrackets.has(mark);
  const at = isOpening ? text.indexOf(other, end) : text.lastIndexOf(other, start - 1);
  return at >= 0 && Math.abs(at - start) < longestBracket && isBesideForeign(text, at, at + 1);
}

/** Fewest letters of another script in a line in another language, and their least share of its letters. */
const foreignLine = {letters: 8, share: 0.3};

/** "不支持 `file_data.file_uri` 或 File API。": a line in another language with names and code in it. */
function isInForeignLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? undefined : end);
  const foreign = line.match(foreignLetters)?.length ?? 0;
  const latin = line.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return foreign >= foreignLine.letters && foreign >= (foreign + latin) * foreignLine.share;
}

/** Longest text in brackets to look through, in UTF-16 code units. */
const longestBracket = 200;

const openingBrackets: ReadonlySet<string> = new Set('（［【〔《〈「『');
const brackets: Readonly<Record<string, string>> = Object.fromEntries(
  ['（）', '［］', '【】', '〔〕', '《》', '〈〉', '「」', '『』'].flatMap(([open, close]) => [
    [open!, close!],
    [close!, open!],
  ]),
);

function isBesideForeign(text: string, start: number, end: number): boolean {
  const beside = text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1);
  return /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}])\p{L}/u.test(beside);
}
