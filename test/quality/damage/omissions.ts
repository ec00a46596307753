import {type Damage, type Prose, type ProseSentence, pickFrom} from './prose.js';

const verbs = new Set<string | undefined>(['VERB', 'AUX']);

/** Plain statements: a capital at the start, a full stop at the end, nothing quoted. */
function statements({text, sentences}: Prose): ProseSentence[] {
  if (/["“”‘]/.test(text)) return [];
  return sentences.filter(sentence => /^[A-Z].*[a-z]\.$/s.test(sentence.text));
}

const finite = /^(?:is|are|was|were|has|had|does|did)$|ed$/;

export const lostVerb: Damage = {
  kind: 'only verb deleted',
  damage(prose, random) {
    const verbsAt = statements(prose).flatMap(({words}) => {
      const found = words.filter(word => verbs.has(word.pos));
      const [verb] = found;
      const isOnly = found.length === 1 && words.length >= 5 && words.length <= 25;
      return isOnly && verb?.follows && finite.test(verb.text) ? [verb] : [];
    });
    const verb = pickFrom(verbsAt, random);
    if (!verb) return undefined;
    return {start: verb.start - 1, end: verb.end, text: '', places: [{start: verb.start, end: verb.start}]};
  },
};

const subject = /^(?:He|She|It|They|We|This)$/;

/** What cannot be an imperative when its subject is gone. */
const notImperative =
  /^(?:is|are|was|were|has|had|does|did|would|could|can|will|must|should|may|might|[a-z]{2,}ed)$/;

export const lostSubject: Damage = {
  kind: 'subject deleted',
  damage(prose, random) {
    const sentence = pickFrom(
      statements(prose).filter(({words: [first, second]}) =>
        Boolean(first && second?.follows && subject.test(first.text) && notImperative.test(second.text)),
      ),
      random,
    );
    if (!sentence) return undefined;
    const verb = sentence.words[1]!;
    const text = verb.text[0]!.toUpperCase() + verb.text.slice(1);
    const {start} = sentence;
    return {start, end: verb.end, text, places: [{start, end: start + text.length}]};
  },
};

/** No sentence ends in these. */
const unfinished = /^(?:the|a|an|my|our|your|their|its|every|and|or|because|whose)$/;

export const lostEnd: Damage = {
  kind: 'last words deleted, full stop kept',
  damage(prose, random) {
    const cuts = statements(prose).flatMap(({words, end}) =>
      words
        .filter((word, index) => index >= 3 && index < words.length - 1 && unfinished.test(word.text))
        .map(word => ({word, end})),
    );
    const cut = pickFrom(cuts, random);
    if (!cut) return undefined;
    const {word, end} = cut;
    return {start: word.end, end: end - 1, text: '', places: [{start: word.start, end: word.end + 1}]};
  },
};

export const cutOff: Damage = {
  kind: 'paragraph cut off',
  damage(prose, random) {
    const last = prose.sentences.at(-1);
    if (prose.sentences.length < 2 || !last || !statements(prose).includes(last)) return undefined;
    const word = pickFrom(last.words.slice(3, -2), random);
    if (!word) return undefined;
    const end = prose.text.length;
    return {start: word.end, end, text: '', places: [{start: word.start, end: word.end}]};
  },
};
