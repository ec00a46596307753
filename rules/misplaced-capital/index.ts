import {type InnerCapital, innerCapitals} from '../../src/english/capitals.js';
import {isMainlyVerb, profileOf} from '../../src/english/word-profile.js';
import {conjunctions, determiners, isLowerWord, prepositions} from '../../src/english/words.js';
import {defineRule, type Severity} from '../../src/rule.js';
import {innerFunctionWords, institutionalNouns} from './words.js';

interface Facts {
  readonly word: string;
  /** Other forms whose use in lower case shows that the word is no name here. */
  readonly forms: readonly string[];
}

/** A capital letter inside a sentence, where nothing calls for one. */
export default defineRule<never, Facts>({
  id: 'misplaced-capital',
  description: 'Capital letter inside a sentence',
  category: 'Linguistic conventions/Textual conventions',
  severity: 'error',
  fix: 'suggest',
  yieldsTo: ['repetition-loop', 'repeated-words', 'repeated-phrase', 'stray-punctuation', 'fused-sentence'],
  check(sentence, {defer}) {
    if (sentence.paragraph.block === 'heading') return;
    for (const capital of innerCapitals(sentence)) {
      const kind = kindOf(capital);
      if (!kind) continue;
      const {word} = capital;
      defer(
        {
          start: word.start,
          end: word.end,
          reason: `Unexpected capital in \`${word.text}\` inside a sentence: write \`${word.lower}\`, or end the sentence before it`,
          expected: [word.lower],
          severity: severities[kind],
        },
        {word: word.lower, forms: kind === 'noun' ? formsOf(word.lower) : []},
      );
    }
  },
  keep({word, forms}, {document}) {
    // Capitalised twice, it is a name, or the way of this text.
    if (document.capitalUses(word) > 1) return false;
    return forms.length === 0 || forms.some(form => document.lowerCaseUses(form) > 0);
  },
});

type Kind = 'function' | 'verb' | 'noun';

const severities: Record<Kind, Severity> = {function: 'error', verb: 'error', noun: 'warning'};

function kindOf(capital: InnerCapital): Kind | undefined {
  const {before, word, after} = capital;
  if (innerFunctionWords.has(word.lower))
    return isLowerWord(after) && !opensName(before.lower) ? 'function' : undefined;
  const profile = profileOf(word.lower);
  if (!profile) return undefined;
  const capitals = profile.capital / (profile.lower + profile.capital);
  if (profile.lower >= 20 && capitals <= 0.02 && isMainlyVerb(profile)) {
    return isLowerWord(after) && !opensName(before.lower) ? 'verb' : undefined;
  }
  const isNoun = profile.lower >= 50 && capitals <= 0.1 && profile.noun > profile.lower / 2;
  return isNoun && isFrameOfNoun(capital) && !institutionalNouns.has(word.lower) ? 'noun' : undefined;
}

/** Whether a name may follow: "the Times", "of Work", "and Go". */
function opensName(before: string): boolean {
  return (
    determiners.has(before) ||
    prepositions.has(before) ||
    conjunctions.has(before) ||
    /^(?:said|titled|called|named|entitled)$/.test(before)
  );
}

/** A noun may follow a quantifier ("all Project objectives"), which opens no name. */
function isFrameOfNoun({before, after}: InnerCapital): boolean {
  if (after && !isLowerWord(after) && !/^[.!?]$/.test(after.text)) return false;
  if (/^(?:all|both|some|many|several|few|various|each|every|other|more|most)$/.test(before.lower))
    return true;
  return !opensName(before.lower) && (before.pos === 'NOUN' || before.pos === 'ADJ' || before.pos === 'ADV');
}

function formsOf(noun: string): string[] {
  return noun.endsWith('s') ? [noun, noun.slice(0, -1)] : [noun, `${noun}s`];
}
