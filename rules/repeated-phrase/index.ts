import * as v from 'valibot';
import {
  defineRule,
  type Finding,
  hasRepetition,
  inLongLoop,
  isTerm,
  termsOption,
  type Word,
  wordsOf,
} from '../../src/toolkit.js';
import {adjacentCopies} from './adjacent.js';
import {coordinatedCopies} from './coordination.js';
import type {Copy} from './copy.js';
import {repeatedItems} from './list.js';
import {relatedNeighbors} from './stem.js';

/** Reports a repeated phrase whose copy adds nothing. */
export default defineRule({
  id: 'repeated-phrase',
  description: 'Repeated phrase',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  source: 'used',
  yieldsTo: ['repetition-loop'],
  options: v.strictObject({terms: termsOption}),
  checkParagraph(paragraph, {options, report, source, sourceLanguage}) {
    const items = repeatedItems(paragraph);
    const coordinated = coordinatedCopies(paragraph);
    const adjacent = adjacentCopies(paragraph);
    const related = relatedNeighbors(paragraph);
    if (items.length + coordinated.length + adjacent.length + related.length === 0) return;
    const {text} = paragraph;
    const words = wordsOf(paragraph);
    const isLooped = inLongLoop(paragraph);
    const isRepeatedInSource =
      source && hasRepetition(source.text, source.language ?? sourceLanguage ?? 'und');
    for (const copy of withoutOverlaps([...items, ...coordinated, ...adjacent, ...related])) {
      if (isLooped(copy.from)) continue;
      const finding = describe(text, words, copy);
      if (isTerm(options.terms, finding.phrase, text.slice(finding.start, finding.end))) continue;
      if (finding.severity !== 'info' || isRepeatedInSource === undefined) report(finding);
      else if (!isRepeatedInSource) report({...finding, severity: 'warning'});
    }
  },
});

/** Keeps the first of overlapping copies, and the longer of two that start together. */
function withoutOverlaps(copies: readonly Copy[]): Copy[] {
  const inOrder = copies.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return inOrder.filter(({from, to}) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function describe(text: string, words: readonly Word[], copy: Copy): Finding & {phrase: string} {
  const first = words[copy.from]!;
  const phraseEnd = words[copy.from + copy.count - 1]!.end;
  const end = words[copy.to - 1]!.end;
  const phrase = text.slice(first.start, phraseEnd);
  return {
    phrase,
    start: first.start,
    end,
    reason: `Repeated phrase \`${phrase}\` in \`${text.slice(first.start, end)}\`: keep one, or replace the copy with the intended words`,
    expected: [phrase],
    note: 'If the source has several words with similar meanings, machine translation may repeat one English word for all of them.',
    severity: copy.severity,
    related: {start: first.start, end: phraseEnd, message: 'First occurrence'},
  };
}
