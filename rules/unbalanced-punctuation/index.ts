import {defineCharacterClass, defineRule, type Finding} from '../../src/toolkit.js';
import {rulesOfMarks} from '../shared/punctuation-rules.js';
import {type Note, withoutLongBrackets, withoutLongQuotations} from './long-spans.js';
import {isBracket, type Problem, unmatched} from './unmatched.js';

/** A bracket or quotation mark without its partner. */
export default defineRule<never, undefined, Note, void>({
  id: 'unbalanced-punctuation',
  description: 'Bracket or quotation mark without its partner',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: rulesOfMarks,
  needs: {characters: defineCharacterClass(/[()[\]{}"“”«»（）]/)},
  checkParagraph(paragraph, {report, collect}) {
    const [first] = paragraph.tokens;
    if (first && isQuotationMark(first.text))
      collect({mark: first.text, problem: 'starts'}, first.start, first.end);
    if (paragraph.block === 'tableCell' && isCutCode(paragraph.text)) return;
    for (const {token, problem} of unmatched(paragraph)) {
      const {text: mark, start, end} = token;
      if (isQuotationMark(mark) || isBracket(mark)) collect({mark, problem}, start, end);
      else report({...describe(mark, problem), start, end});
    }
  },
  summarize(notes, {report}) {
    const brackets = notes.filter(({note}) => isBracket(note.mark));
    const quotationMarks = notes.filter(({note}) => !isBracket(note.mark));
    for (const noted of [...withoutLongBrackets(brackets), ...withoutLongQuotations(quotationMarks)]) {
      const {mark, problem} = noted.note;
      if (problem !== 'starts') report({...describe(mark, problem), from: noted});
    }
  },
});

/** "`(A|B)`" in a table: the stroke ends the cell, and the code with it. */
function isCutCode(text: string): boolean {
  return text.split('`').length % 2 === 0;
}

function isQuotationMark(mark: string): boolean {
  return /^["“”]$/.test(mark);
}

const advice: Readonly<Record<Problem, string>> = {
  open: 'is never closed: put the other half in, or take this one out',
  closed: 'was never opened: put the other half in, or take this one out',
  reversed: 'opens a quotation where one is closed: write `”`',
};

function describe(mark: string, problem: Problem): Omit<Finding, 'start' | 'end' | 'related'> {
  return {
    reason: `\`${mark}\` ${advice[problem]}`,
    ...(problem === 'reversed' ? {expected: ['”'], fix: 'suggest'} : {}),
    note: 'Engines drop one half of a pair where they cut a sentence or shorten it.',
  };
}
