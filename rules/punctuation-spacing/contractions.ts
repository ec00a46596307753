import type {Paragraph, Token} from '../../src/english/paragraph.js';
import {proseOf} from '../../src/patterns.js';
import type {Finding} from '../../src/rule.js';

/** An apostrophe with space at one or both of its sides, and the ending that it belongs to. */
const parted = /(?: ['’] ?|['’] )(?:s|t|re|ve|ll|d|m)(?=[\s.,;:?!)]|$)/g;

/** "do n't": as tokenizers of translation engines and treebanks take words apart. */
const partedNot =
  /\b(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must|need|might) n['’] ?t\b/gi;

/**
 * "don 't", "the city 's", "I' m": engines that were trained on tokenized text now and then leave contractions and
 * possessives as their tokenizer made them.
 */
export function partedContractions(paragraph: Paragraph): Finding[] {
  if (!/['’]/.test(paragraph.text)) return [];
  const text = proseOf(paragraph);
  const findings: Finding[] = [];
  for (const {index, 0: found} of text.matchAll(partedNot)) findings.push(describe(index, found));
  // The marks that are no candidates themselves.
  const others = text.replace(parted, found => 'x'.repeat(found.length));
  for (const {index, 0: found} of text.matchAll(parted)) {
    const word = /\p{L}+$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0];
    if (!word || mayBeQuotationMark(others, index, found) || !belongs(paragraph, index, word, found))
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
    reason: `Space in \`${found}\`: write \`${expected}\``,
    expected: [expected],
  };
}

/** "He said 's all right'", "the 'old' d": a straight mark may open or close a quotation where it has a partner. */
function mayBeQuotationMark(text: string, index: number, found: string): boolean {
  const opens = found.startsWith(' ');
  const closes = found.endsWith(' ') || / ['’] /.test(found) || !opens;
  if (opens && found.includes("'") && /[^\s]'(?!\p{L})/u.test(text.slice(index + found.length))) return true;
  return closes && /(?:^|[\s(])['‘](?=\S)/u.test(text.slice(0, index));
}

const pronouns = /^(?:i|you|he|she|it|we|they|who|what|that|there|this|here|where|how)$/;

/** Whether English has the ending at that word: "van 't Hoff" and "in 's Gravenhage" are Dutch. */
function belongs(paragraph: Paragraph, index: number, word: string, found: string): boolean {
  const lower = word.toLowerCase();
  switch (found.replace(/[^a-z]/g, '')) {
    case 't':
      return /(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must|need|might)n$/.test(
        `${lower}${lower === 'can' || lower === 'won' ? 'n' : ''}`,
      );
    case 's':
      return !isPreposition(tokenBefore(paragraph, index));
    case 'm':
      return lower === 'i';
    default:
      return pronouns.test(lower) || /^(?:would|could|should|might|must)$/.test(lower);
  }
}

function isPreposition(token: Token | undefined): boolean {
  return token?.pos === 'ADP' || token?.pos === 'DET' || token?.pos === 'CCONJ';
}

function tokenBefore({tokens}: Paragraph, index: number): Token | undefined {
  return tokens.findLast(({end}) => end <= index);
}
