import {
  defineCharacterClass,
  defineRule,
  type Finding,
  isBalanced,
  isEnglish,
  languageOf,
} from '../../src/toolkit.js';
import {rulesOfMarks} from '../shared/punctuation-rules.js';
import {pairsElsewhere} from './elsewhere.js';
import {type Note, withoutLongBrackets, withoutLongQuotations} from './long-spans.js';
import {isBracket, type Problem, partnerOf, unmatched} from './unmatched.js';

/** Reports a bracket or quotation mark without its partner. */
export default defineRule<never, undefined, Note, void>({
  id: 'unbalanced-punctuation',
  description: 'Unmatched bracket or quotation mark',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.1.0',
  languages: 'any',
  source: 'used',
  yieldsTo: [...rulesOfMarks, 'quote-added'],
  needs: {characters: defineCharacterClass(/[()[\]{}"“”«»（）]/)},
  checkParagraph(paragraph, context) {
    const {report, collect, source} = context;
    const [first] = paragraph.tokens;
    if (first && isQuotationMark(first.text))
      collect({mark: first.text, problem: 'starts'}, first.start, first.end);
    if (paragraph.block === 'tableCell' && isSplitCode(paragraph.text)) return;
    if (quotesData.test(paragraph.text)) return;
    const isElsewhere = !isEnglish(paragraph, context);
    for (const {token, problem} of unmatched(paragraph)) {
      if (isElsewhere && !pairsElsewhere(paragraph, token, languageOf(paragraph, context))) continue;
      const {text: mark, start, end} = token;
      const note = {mark, problem, ...(source && {isBalancedInSource: isBalanced(source.text)})};
      if (isQuotationMark(mark) || isBracket(mark)) collect(note, start, end);
      else report({...describe(note, problem), start, end});
    }
  },
  summarize(notes, {report}) {
    const brackets = notes.filter(({note}) => isBracket(note.mark));
    const quotationMarks = notes.filter(({note}) => !isBracket(note.mark));
    for (const noted of [...withoutLongBrackets(brackets), ...withoutLongQuotations(quotationMarks)]) {
      const {problem} = noted.note;
      if (problem !== 'starts') report({...describe(noted.note, problem), from: noted});
    }
  },
});

/** `received: {"message":"Limit Exceeded"}`: program output has its own marks. */
const quotesData = /\{\s?["“]\w|\w["”]\s?:\s?["“{[\d]/;

/** "`(A|B)`" in a table: the vertical bar ends the cell, and splits the code. */
function isSplitCode(text: string): boolean {
  return text.split('`').length % 2 === 0;
}

function isQuotationMark(mark: string): boolean {
  return /^["“”]$/.test(mark);
}

function describe(
  {mark, isBalancedInSource}: Note,
  problem: Problem,
): Omit<Finding, 'start' | 'end' | 'related'> {
  return {
    reason: reasonOf(mark, problem),
    ...(problem === 'reversed' ? {expected: ['”'], fix: 'suggest'} : {}),
    note:
      isBalancedInSource === false
        ? 'The source has an unmatched mark, too.'
        : 'Engines drop one half of a pair when they split or shorten a sentence.',
    ...(isBalancedInSource ? {severity: 'error' as const} : {}),
  };
}

function reasonOf(mark: string, problem: Problem): string {
  if (problem === 'reversed') return `Opening quotation mark \`${mark}\` closes a quotation: write \`”\``;
  if (problem === 'spaced')
    return `Quotation marks that don't pair up at \`${mark}\`: move the spaces around them, or use single marks inside a quotation`;
  if (mark !== '"') return `Unmatched \`${mark}\`: add \`${partnerOf(mark)}\`, or remove it`;
  return problem === 'open'
    ? 'Unmatched opening `"`: add the closing one, or remove it'
    : 'Unmatched closing `"`: add the opening one, or remove it';
}
