import {
  conjunctions,
  defineRule,
  determiners,
  type Finding,
  hasMarkupBetween,
  type InnerCapital,
  innerCapitals,
  isCapitalized,
  isLowerWord,
  isMainlyVerb,
  isVerse,
  prepositions,
  profileOf,
  type Sentence,
  type Severity,
  startsLabel,
  type Token,
  type WordProfile,
} from '../../src/toolkit.js';
import {isGivenName, isNamedPerson} from '../shared/names.js';
import {capitalsAfterSemicolons} from './after-semicolon.js';
import {isPartOfName} from './names.js';
import {innerFunctionWords, institutionalNouns, namingAdjectives, namingWords, numberWords} from './words.js';

interface Facts {
  readonly word: string;
  /** Forms of the word whose use in lowercase shows that it is not a name here. */
  readonly forms: readonly string[];
  readonly isContentWord: boolean;
  /** Whether it is certain that the word is not a name, whatever the rest of the document contains. */
  readonly isSure: boolean;
}

/** Finds unexpected capital letters inside sentences. */
export default defineRule<never, Facts>({
  id: 'misplaced-capital',
  description: 'Capital letter inside a sentence',
  category: 'Linguistic conventions/Textual conventions',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: [
    'repetition-loop',
    'repeated-words',
    'repeated-phrase',
    'stray-punctuation',
    'fused-sentence',
    'page-boilerplate',
    'case-lost',
  ],
  check(sentence, {report, reportIf}) {
    if (!/^(?:heading|attribute)$/.test(sentence.paragraph.block))
      for (const finding of capitalsAfterSemicolons(sentence)) report(finding);
    const capitals = innerCapitals(sentence);
    const auxiliary = auxiliaryAfterSubject(sentence);
    if (capitals.length === 0 && !auxiliary) return;
    if (/^(?:heading|attribute)$/.test(sentence.paragraph.block) || isVerse(sentence.paragraph)) return;
    for (const capital of capitals) {
      const kind = kindOf(capital);
      if (!kind || isExplained(sentence, capital) || isPartOfName(sentence, capital)) continue;
      const {word} = capital;
      reportIf(findingAt(word, severities[kind]), {
        word: word.lower,
        forms: kind === 'noun' ? formsOf(word.lower) : [],
        isContentWord: kind !== 'function' && kind !== 'verb',
        isSure: false,
      });
    }
    if (auxiliary)
      reportIf(findingAt(auxiliary, 'error'), {
        word: auxiliary.lower,
        forms: [],
        isContentWord: false,
        isSure: true,
      });
  },
  confirm({word, forms, isContentWord, isSure}, {document}) {
    if (isSure) return true;
    // "The call returns a Promise": a type.
    if (isContentWord && document.register.isTechnical) return false;
    // Capitalized twice, the word is a name, or the capital is the style of this text.
    if (document.capitalUses(word) > 1 || document.isNamedInCode(word)) return false;
    return forms.length === 0 || forms.some(form => document.lowerCaseUses(form) > 0);
  },
});

function findingAt(word: Token, severity: Severity): Finding {
  return {
    start: word.start,
    end: word.end,
    reason: `Unexpected capital in \`${word.text}\`: write \`${word.lower}\`, or end the previous sentence before it`,
    expected: [word.lower],
    severity,
  };
}

const subjects: ReadonlySet<string> = new Set(['There', 'It', 'You', 'He', 'She', 'They', 'We']);
const auxiliaries: ReadonlySet<string> = new Set(
  'Is Are Was Were Has Have Had Will Would Can Could Should Must Does Do Did'.split(' '),
);

/** "There Are two ways": the auxiliary after the pronoun that starts the sentence. A title has more capitals. */
function auxiliaryAfterSubject({tokens, paragraph}: Sentence): Token | undefined {
  const [subject, auxiliary, next] = tokens;
  if (!subject || !auxiliary || !subjects.has(subject.text) || !auxiliaries.has(auxiliary.text))
    return undefined;
  const isSentence =
    isLowerWord(next) && tokens.length > 5 && tokens.slice(2).every(token => !isCapitalized(token));
  return isSentence && !hasMarkupBetween(paragraph, subject, auxiliary) ? auxiliary : undefined;
}

/** Whether something else explains the capital: an abbreviation before the word, a button label, or a name in markup ("see [Promise](…)"). */
function isExplained({paragraph}: Sentence, {before, word, after}: InnerCapital): boolean {
  return (
    before.text.endsWith('.') ||
    startsLabel(paragraph, before, word) ||
    isGivenName(word, before) ||
    isNamedPerson(before, word, after) ||
    // "He got an A in maths": a grade.
    (word.text.length === 1 && /^(?:an?|the|straight|grades?|class)$/.test(before.lower)) ||
    hasMarkupBetween(paragraph, before, word)
  );
}

type Kind = 'function' | 'verb' | 'noun' | 'common' | 'possible name';

const severities: Record<Kind, Severity> = {
  function: 'error',
  verb: 'error',
  noun: 'warning',
  common: 'warning',
  // "We moved the service to Aspire", "Nature herself": three of four of these were names, on text that nobody had seen.
  'possible name': 'info',
};

function kindOf(capital: InnerCapital): Kind | undefined {
  const {before, word, after} = capital;
  if (innerFunctionWords.has(word.lower))
    return isLowerWord(after) && !opensName(before.lower) ? 'function' : undefined;
  const profile = profileOf(word.lower);
  if (!profile) return undefined;
  const capitals = profile.capital / (profile.lower + profile.capital);
  if (
    profile.lower >= 20 &&
    capitals <= 0.02 &&
    isMainlyVerb(profile) &&
    isLowerWord(after) &&
    !opensName(before.lower)
  )
    return 'verb';
  if (
    institutionalNouns.has(word.lower) ||
    institutionalNouns.has(word.lower.replace(/s$/, '')) ||
    // "to win on Six", "moved to Second".
    (numberWords.has(word.lower) && prepositions.has(before.lower)) ||
    namingAdjectives.test(word.lower)
  )
    return undefined;
  if (/^(?:he|him|his)$/.test(word.lower)) return undefined;
  const isNoun = profile.lower >= 50 && capitals <= 0.25 && profile.noun > profile.lower / 2;
  if (isNoun && isFrameOfNoun(capital)) return 'noun';
  if (!isCommon(profile, capital, capitals) || !isFrameOfCommonWord(capital)) return undefined;
  const mayBeName =
    profile.possible.has('noun') ||
    prepositions.has(word.lower) ||
    opensName(before.lower) ||
    /^(?:AUX|PUNCT)$/.test(after?.pos ?? '');
  return mayBeName ? 'possible name' : 'common';
}

/**
 * Whether the word is common in edited English and seldom capitalized. A word that isn't a noun may be capitalized more often,
 * because in "Social Security" and "Long Island" another capital follows, and here none does.
 */
function isCommon(profile: WordProfile, {word, after}: InnerCapital, capitals: number): boolean {
  const {lower, capital, noun, name, alsoName, possible} = profile;
  const isNoun = noun + name >= 0.4 * (lower + capital) || (lower === 0 && possible.has('noun'));
  if (!isNoun) {
    const most = lower >= 300 ? 0.4 : 0.2;
    return lower >= (alsoName ? 100 : 3) && capitals <= most && isLowerWord(after);
  }
  if (alsoName) return lower >= 200 && capitals <= 0.01;
  if (lower >= 100) return capitals <= 0.06;
  if (lower >= 20) return capitals <= 0.015;
  // "in the goods Tourism has grown": the word starts a clause.
  return lower >= 3 && capital === 0 && after?.pos === 'AUX' && word.pos !== 'PROPN';
}

/** Whether the words on both sides are lowercase and form no name, unlike "the Voice of America" and "a Function as a Service". */
function isFrameOfCommonWord({before, word, after}: InnerCapital): boolean {
  if (!after || namingWords.has(before.lower)) return false;
  if (!isLowerWord(after)) return /^[.,;]$/.test(after.text) && !opensName(before.lower);
  if (/^(?:a|an|any|no|some|another)$/.test(before.lower)) return !/^(?:and|as|for|or|to)$/.test(after.lower);
  if (after.lower === 'and' && word.pos === 'ADJ') return !determiners.has(before.lower);
  return !/^(?:of|for|and|as|de|la|le|or|to|'s|’s)$/.test(after.lower) || !opensName(before.lower);
}

/** Whether a name may follow: "the Times", "of Work", "and Go". */
function opensName(before: string): boolean {
  return (
    determiners.has(before) || prepositions.has(before) || conjunctions.has(before) || namingWords.has(before)
  );
}

/** Whether a noun can't be a name here. It may follow a quantifier ("all Project goals"), because that doesn't introduce a name. */
function isFrameOfNoun({before, after}: InnerCapital): boolean {
  if (after && !isLowerWord(after) && !/^[.!?]$/.test(after.text)) return false;
  if (/^(?:all|both|some|many|several|few|various|each|every|other|more|most)$/.test(before.lower))
    return true;
  return !opensName(before.lower) && (before.pos === 'NOUN' || before.pos === 'ADJ' || before.pos === 'ADV');
}

function formsOf(noun: string): string[] {
  return noun.endsWith('s') ? [noun, noun.slice(0, -1)] : [noun, `${noun}s`];
}
