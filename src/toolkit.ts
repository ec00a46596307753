/**
 * Everything that a rule may import: `mtlint/toolkit` for plugins, and the only module of `src/` that built-in rules import.
 * docs/plugins.md introduces the parts that most rules need. Each export is documented where it is defined.
 */

// Defining a rule.

export type {Finding} from './model/finding.js';
export type {MqmCategory} from './model/mqm-category.js';
export type {FixKind, Severity} from './model/severity.js';
export type {StructureItem, StructureKind} from './model/structure.js';
export {
  defineRule,
  OptionsError,
  type Rule,
} from './rule/define.js';
export type {
  Collected,
  ComparisonContext,
  ComparisonFinding,
  ConfirmationContext,
  DocumentFinding,
  DocumentView,
  Needs,
  Project,
  RuleChecks,
  RuleContext,
  RuleDefinition,
  RuleMeta,
  RuleOptions,
  SourceView,
  SummaryContext,
} from './rule/definition.js';
export type {ParagraphPlace} from './rule/locations.js';

// What a check gets: paragraphs, sentences and tokens.

export type {DocumentProfile} from './languages/neutral/document-profile.js';
export {ofParagraph} from './languages/neutral/of-paragraph.js';
export type {Terms} from './languages/neutral/terms.js';
export {
  type Form,
  hasMarkupBetween,
  isSetOff,
  type Paragraph,
  type PartOfSpeech,
  type Sentence,
  type Tally,
  type Token,
  type TokenKind,
} from './languages/neutral/token.js';
export type {BlockKind, MarkupLanguage} from './model/block.js';
export type {FileRange} from './model/file-range.js';
export type {GlossaryEntry} from './model/glossary.js';

// Looking for words: classes that are decided once for each form of a word.

export {
  defineWordClass,
  isIn,
  type Lexeme,
  type Shape,
  type WordClass,
  type WordTest,
} from './languages/neutral/lexeme.js';
export {hasWordIn, tokensIn} from './languages/neutral/tokens-in.js';

// Looking for characters and patterns in running text.

export {isWellFormed} from './fixes/well-formed.js';
export {characterClassesOf, defineCharacterClass} from './languages/neutral/character-classes.js';
export {editDistance} from './languages/neutral/edit-distance.js';
export {
  answerTag,
  isPairedMask,
  maskName,
  maskTag,
  numberedTag,
  thinkingTag,
  tokenTag,
  underscoredMask,
  wrappedMaskName,
} from './languages/neutral/leftovers.js';
export {matchesOf} from './languages/neutral/regex-matches.js';
export {
  checkFor,
  findPatterns,
  type TextPattern,
  withCodeMasked,
  withoutOverlaps,
} from './languages/neutral/text-patterns.js';

// Repetition: the words of a paragraph, compared.

export {Multiset} from './languages/neutral/multiset.js';
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
export {isVerse} from './languages/neutral/verse.js';
export {never, SequenceHash, type WordKeys, wordKeysOf} from './languages/neutral/word-keys.js';

// Languages: which one a text is in.

export {isEnglish, isUnspaced, languageOf, latinScript, primaryLanguage} from './languages/tags.js';

// English: word lists, how a word is used, and the grammar of a sentence.

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
  startsWord,
  type WordProfile,
} from './languages/en/word-profile.js';
export {
  capitalize,
  commas,
  conjunctions,
  determiners,
  formsOfBe,
  isCapitalized,
  isLowerWord,
  prepositions,
} from './languages/en/words.js';
export {repeatedOnPurpose} from './languages/en/words-often-doubled.js';

// Comparing a translation with its source.

export {type CaseLost, caseLost} from './languages/bilingual/case-lost.js';
export {type CurrencyChanged, currencyChanges} from './languages/bilingual/currency.js';
export {anchorsOf, gapFor} from './languages/bilingual/gap.js';
export {
  type LengthNorm,
  type LengthRatio,
  lengthNorm,
  lengthRatio,
  lengthScore,
} from './languages/bilingual/lengths.js';
export {codesLost, entitiesLost} from './languages/bilingual/lost-tokens.js';
export {
  type DecimalMark,
  foreignDecimals,
  type PercentLost,
  percentLost,
} from './languages/bilingual/number-format.js';
export {
  type BracketsLost,
  bracketsLost,
  type ListMarkerLost,
  listMarkerLost,
  type QuoteAdded,
  quotesAdded,
  stopAdded,
  stopLost,
} from './languages/bilingual/punctuation.js';
export {sentenceCount} from './languages/bilingual/sentence-count.js';
export {
  hasDoubleStop,
  hasRepetition,
  isBalanced,
  mayBePassive,
  spellingIn,
} from './languages/bilingual/source-habits.js';
export type {LanguagePair, Span} from './languages/bilingual/span.js';
export {type SymbolLost, symbolsLost} from './languages/bilingual/symbols.js';
export {frequentWordsIn} from './languages/guess.js';
export {type LocaleMarks, localeMarksOf, type Quotes} from './languages/locales/index.js';
export {type NumberDifference, numberDifferences} from './languages/numbers/compare.js';
export type {NumberMention} from './languages/numbers/mention.js';
export type {BlockCode, MessageFacts} from './model/block.js';

// Building on a retext plugin.

export {type Check, createPhraseTest, placesFoundBy} from './rule/run-retext-plugin.js';
