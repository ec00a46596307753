import {prepositions} from '../../../src/english/words.js';
import {
  commaSplice,
  lostBoundary,
  lostBoundaryBeforeCommonWord,
  lostBoundaryBeforeName,
  lowerStart,
} from './boundaries.js';
import {copiedItem} from './lists.js';
import {cutOff, lostEnd, lostSubject, lostVerb} from './omissions.js';
import type {Damage} from './prose.js';
import {
  innerCapital,
  lostBracket,
  lostQuote,
  noSpaceAfter,
  spaceBefore,
  strayComma,
  strayMark,
  strayStop,
} from './punctuation.js';
import {
  copiedNounPhrase,
  copiedPhrase,
  copiedSentence,
  doubledCapital,
  doubledWord,
  loop,
} from './repetitions.js';

const functionWords = new Set([
  ...prepositions,
  'the',
  'a',
  'an',
  'and',
  'or',
  'but',
  'is',
  'was',
  'are',
  'has',
  'it',
  'that',
]);

/** All kinds of damage, in the order of the table. */
export const damages: readonly Damage[] = [
  lostBoundary,
  lostBoundaryBeforeCommonWord,
  lostBoundaryBeforeName,
  lowerStart,
  innerCapital('capital on a function word in mid-sentence', word => functionWords.has(word)),
  innerCapital('capital on another common word in mid-sentence', word => !functionWords.has(word)),
  strayMark,
  strayStop,
  strayComma,
  spaceBefore,
  noSpaceAfter,
  lostBracket,
  lostQuote,
  doubledWord,
  doubledCapital,
  copiedPhrase,
  copiedNounPhrase,
  copiedItem,
  loop,
  copiedSentence,
  commaSplice,
  lostVerb,
  lostSubject,
  lostEnd,
  cutOff,
];
