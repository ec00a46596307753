import type {Random} from '../seeded.js';
import {type Damage, type Edit, innerWords, type Prose, pickFrom, replace, type Word} from './prose.js';

/** Words that may stand twice in a right sentence ("had had", "very very", "bye bye"). */
const mayDouble =
  /^(?:had|that|very|really|so|much|many|more|far|too|long|no|yes|well|now|there|ha|oh|ah|blah|knock|bye|again|never|ever|round|on|over|up|quite|poor|old|big|little|dear|who|what|come|go|hear|please)$/;

function wordsToCopy(prose: Prose): Word[] {
  return prose.sentences
    .flatMap(sentence => innerWords(prose, sentence))
    .filter(({text}) => !mayDouble.test(text));
}

/** Puts a copy behind a stretch: the damage is the two together. */
function copy(prose: Prose, start: number, end: number, between: string, text?: string): Edit {
  const original = prose.text.slice(start, end);
  return replace(start, end, original + between + (text ?? original));
}

export const doubledWord: Damage = {
  kind: 'word doubled',
  damage(prose, random) {
    const word = pickFrom(wordsToCopy(prose), random);
    return word && copy(prose, word.start, word.end, ' ');
  },
};

export const doubledCapital: Damage = {
  kind: 'word doubled, the copy capitalized',
  damage(prose, random) {
    const words = wordsToCopy(prose).filter(({text}) => prose.usage.isCommon(text));
    const word = pickFrom(words, random);
    return word && copy(prose, word.start, word.end, ' ', word.text[0]!.toUpperCase() + word.text.slice(1));
  },
};

/** A run of words in lower case, with nothing but blanks between them. */
function runOf(prose: Prose, random: Random, shortest: number, longest: number): Word[] | undefined {
  const length = shortest + random.below(longest - shortest + 1);
  const runs = prose.sentences.flatMap(sentence => {
    const words = innerWords(prose, sentence);
    return words.flatMap((_, index) => {
      const run = words.slice(index, index + length);
      const isRun =
        run.length === length && run.every((word, at) => at === 0 || word.start === run[at - 1]!.end + 1);
      return isRun ? [run] : [];
    });
  });
  return pickFrom(runs, random);
}

export const copiedPhrase: Damage = {
  kind: 'phrase of 2 to 4 words copied',
  damage(prose, random) {
    const run = runOf(prose, random, 2, 4);
    return run && copy(prose, run[0]!.start, run.at(-1)!.end, ' ');
  },
};

export const copiedNounPhrase: Damage = {
  kind: 'noun phrase copied behind "and"',
  damage(prose, random) {
    const phrases = prose.sentences.flatMap(({words}) =>
      words.flatMap((_, index) => nounPhraseAt(words, index)),
    );
    const phrase = pickFrom(phrases, random);
    return phrase && copy(prose, phrase.start, phrase.end, ' and ');
  },
};

/** A determiner, adjectives and a noun, where no further noun follows. */
function nounPhraseAt(words: readonly Word[], from: number): {start: number; end: number}[] {
  const first = words[from]!;
  if (!/^(?:the|a|an|its|their|this)$/.test(first.text)) return [];
  let at = from + 1;
  while (words[at]?.follows && words[at]!.pos === 'ADJ') at++;
  const noun = words[at];
  const next = words[at + 1];
  if (!noun?.follows || noun.pos !== 'NOUN' || !/^[a-z]{3,}$/.test(noun.text)) return [];
  if (next?.follows && !/^(?:ADP|AUX|VERB)$/.test(next.pos ?? '')) return [];
  return [{start: first.start, end: noun.end}];
}

export const loop: Damage = {
  kind: 'loop of 4 to 9 copies',
  damage(prose, random) {
    const run = runOf(prose, random, 1, 5);
    if (!run || (run.length === 1 && mayDouble.test(run[0]!.text))) return undefined;
    const [start, end] = [run[0]!.start, run.at(-1)!.end];
    const unit = prose.text.slice(start, end);
    const between = random.pick([' ', ', ']);
    return replace(start, end, Array.from({length: 4 + random.below(6)}, () => unit).join(between));
  },
};

export const copiedSentence: Damage = {
  kind: 'sentence copied',
  damage(prose, random) {
    const sentence = pickFrom(
      prose.sentences.filter(({words, text}) => words.length >= 5 && /^[A-Z].*[a-z]\.$/s.test(text)),
      random,
    );
    return sentence && copy(prose, sentence.start, sentence.end, ' ');
  },
};
