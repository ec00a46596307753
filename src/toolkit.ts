/**
 * Everything that a rule may import: the contract, what is known of a paragraph and its words, and ready-made checks.
 * Built-in rules import nothing else, so a plugin can do whatever they do. Each export is documented where it is defined.
 */
export {isWellFormed} from './fixes/well-formed.js';
export {isAbbreviation} from './languages/en/abbreviations.js';
export {endsSentence} from './languages/en/boundaries.js';
export {
  capitalsInside,
  type InnerCapital,
  innerCapitals,
  isTitleCase,
} from './languages/en/inner-capitals.js';
export {clauseVerb, isFiniteVerb, subjectEnd} from './languages/en/noun-phrases.js';
export {isBareVerb, startsWithBareVerb} from './languages/en/register.js';
export {startsLabel} from './languages/en/ui-labels.js';
export {irregularPast, irregularVerb, participleOf, regularBase, thirdPerson} from './languages/en/verbs.js';
export {
  canBe,
  canBeFinite,
  isMainlyVerb,
  isOrdinaryWord,
  profileOf,
  sentenceStarts,
  type WordProfile,
} from './languages/en/word-profile.js';
export {
  capitalise,
  commas,
  conjunctions,
  determiners,
  formsOfBe,
  isCapitalised,
  isLowerWord,
  prepositions,
} from './languages/en/words.js';
export {repeatedOnPurpose} from './languages/en/words-often-doubled.js';
export {characterClassesOf, defineCharacterClass} from './languages/neutral/character-classes.js';
export type {DocumentProfile} from './languages/neutral/document-profile.js';
export {defineWordClass} from './languages/neutral/lexeme.js';
export {Multiset} from './languages/neutral/multiset.js';
export {matchesOf} from './languages/neutral/regex-matches.js';
export {
  areAlike,
  inLongLoop,
  isTerm,
  isUnbroken,
  type Loop,
  loopsOf,
  termsOption,
  type Word,
  wordsOf,
} from './languages/neutral/repetition.js';
export {
  checkFor,
  findPatterns,
  type TextPattern,
  withCodeMasked,
  withoutOverlaps,
} from './languages/neutral/text-patterns.js';
export {
  hasMarkupBetween,
  isSetOff,
  type Paragraph,
  type Sentence,
  type Token,
} from './languages/neutral/token.js';
export {tokensIn} from './languages/neutral/tokens-in.js';
export {isVerse} from './languages/neutral/verse.js';
export {never, SequenceHash, wordKeysOf} from './languages/neutral/word-keys.js';
export type {BlockKind} from './model/block.js';
export type {Finding} from './model/finding.js';
export type {Severity} from './model/severity.js';
export {defineRule} from './rule/define.js';
export type {Collected, DocumentFinding} from './rule/definition.js';
export {createPhraseTest, placesFoundBy} from './rule/run-retext-plugin.js';
