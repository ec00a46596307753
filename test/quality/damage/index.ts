import {prepositions} from '../../../src/languages/en/words.js';
import {
  commaSplice,
  lostBoundary,
  lostBoundaryBeforeCommonWord,
  lostBoundaryBeforeName,
  lowerStart,
} from './boundaries.js';
import {
  escaped,
  lostCharacter,
  markedSpace,
  modelToken,
  otherMojibake,
  subword,
  tokenizerMark,
  westernMojibake,
} from './leftovers.js';
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
import {
  brokenNumber,
  cutPlaceholder,
  foreignQuotes,
  spacedEmphasis,
  spacedLink,
  spacedPlaceholder,
  spacedReference,
  spacedTag,
  wideMark,
  widePlaceholder,
  wideTag,
} from './strings.js';
import {otherScript, untranslatedClause, untranslatedSentence} from './untranslated.js';

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

/** What breaks sentences. */
const sentenceDamages: readonly Damage[] = [
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

/** What the machinery of translation leaves or breaks. */
const leftoverDamages: readonly Damage[] = [
  subword,
  markedSpace,
  modelToken,
  tokenizerMark,
  spacedPlaceholder,
  widePlaceholder,
  cutPlaceholder,
  spacedTag,
  wideTag,
  spacedReference,
  spacedLink,
  spacedEmphasis,
  westernMojibake,
  otherMojibake,
  lostCharacter,
  escaped,
  wideMark,
  foreignQuotes,
  brokenNumber,
  untranslatedSentence,
  untranslatedClause,
  otherScript,
];

/** The kinds of damage. Each round has all texts to itself. */
export const rounds = [sentenceDamages, leftoverDamages] as const;

/** All kinds of damage, in the order of the table. */
export const damages: readonly Damage[] = rounds.flat();
