import {
  characterClassesOf,
  defineCharacterClass,
  type Finding,
  type Paragraph,
  type Token,
  withCodeMasked,
} from '../../src/toolkit.js';

const apostrophes = defineCharacterClass(/['’]/);

/** An apostrophe with a space on one or both sides, and the ending that it belongs to. */
const split = /(?: ['’] ?|['’] )(?:s|t|re|ve|ll|d|m)(?=[\s.,;:?!)]|$)/g;

const negated = 'do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must|need|might';

/** "do n't": the way tokenizers of translation engines and treebanks split words. */
const splitNot = new RegExp(`\\b(?:${negated}) n['’] ?t\\b`, 'gi');

/** The word before a split-off "'t": "don", "can", "won". */
const negatedBefore = new RegExp(`^(?:${negated})n$`);

/**
 * Finds "don 't", "the city 's" and "I' m": engines that were trained on tokenized text sometimes leave contractions and
 * possessives split.
 */
export function splitContractions(paragraph: Paragraph): Finding[] {
  if ((characterClassesOf(paragraph) & apostrophes) === 0) return [];
  const text = withCodeMasked(paragraph);
  const findings: Finding[] = [];
  for (const {index, 0: found} of text.matchAll(splitNot)) findings.push(describe(index, found));
  const candidates = [...text.matchAll(split)];
  if (candidates.length === 0) return findings;
  const quotation = quotationIn(text.replace(split, found => 'x'.repeat(found.length)));
  const {tokens} = paragraph;
  let at = 0;
  for (const {index, 0: found} of candidates) {
    while (at < tokens.length && tokens[at]!.end <= index) at++;
    const word = /\p{L}+$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0];
    if (!word || mayBeQuotationMark(quotation, index, found) || !belongs(tokens[at - 1], word, found))
      continue;
    findings.push(describe(index - word.length, word + found));
  }
  return findings;
}

function describe(start: number, found: string): Finding {
  const expected = found.replace(/ /g, '');
  return {
    start,
    end: start + found.length,
    reason: `Extra space in \`${found}\`: write \`${expected}\``,
    expected: [expected],
  };
}

/** Offsets of the first apostrophe that may open a quotation, and of the last one that may close one. */
interface Quotation {
  readonly opens: number;
  readonly closes: number;
}

function quotationIn(text: string): Quotation {
  const opens = text.search(/(?:^|[\s(])['‘](?=\S)/);
  let closes = text.lastIndexOf("'");
  while (closes > 0 && !/^\S'(?!\p{L})/u.test(text.slice(closes - 1, closes + 2)))
    closes = text.lastIndexOf("'", closes - 1);
  return {opens: opens < 0 ? text.length : opens, closes};
}

/** "He said 's all right'", "the 'old' d": an apostrophe may be a quotation mark if it has a partner. */
function mayBeQuotationMark({opens, closes}: Quotation, index: number, found: string): boolean {
  if (found.startsWith(' ') && found.includes("'") && closes >= index + found.length) return true;
  return !/^ ['’]\S/.test(found) && opens < index;
}

const pronouns = /^(?:i|you|he|she|it|we|they|who|what|that|there|this|here|where|how)$/;

/** Whether an ending can belong to a word in English: "van 't Hoff" and "in 's Gravenhage" are Dutch. */
function belongs(token: Token | undefined, word: string, found: string): boolean {
  const lower = word.toLowerCase();
  switch (found.replace(/[^a-z]/g, '')) {
    case 't':
      return negatedBefore.test(lower);
    case 's':
      return !/^(?:ADP|DET|CCONJ)$/.test(token?.pos ?? '');
    case 'm':
      return lower === 'i';
    default:
      return pronouns.test(lower) || /^(?:would|could|should|might|must)$/.test(lower);
  }
}
