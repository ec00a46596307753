import {determiners, isOrdinaryWord, type Token} from '../../src/toolkit.js';

/** Whether a noun phrase has no clause, comma or coordination, so that none of its words depends on anything outside it. */
export function isPlain(phrase: readonly Token[]): boolean {
  if (phrase.length === 1 && phrase[0]!.pos === 'PRON') return true;
  const [first, ...rest] = phrase;
  const startsRight =
    /^(?:DET|PROPN|NOUN|ADJ)$/.test(first!.pos) || /^(?:my|your|his|her|its|our|their)$/.test(first!.lower);
  const head = phrase.at(-1)!;
  const isNominal = (token: Token): boolean =>
    token.kind === 'word' && (/^(?:ADJ|NOUN|PROPN|DET)$/.test(token.pos) || token.lower === 'of');
  return startsRight && rest.every(isNominal) && /^(?:NOUN|PROPN)$/.test(head.pos) && first!.kind === 'word';
}

const subjects: Readonly<Record<string, string>> = {
  me: 'I',
  you: 'you',
  him: 'he',
  her: 'she',
  it: 'it',
  us: 'we',
  them: 'they',
};

const objects: Readonly<Record<string, string>> = {
  i: 'me',
  you: 'you',
  he: 'him',
  she: 'her',
  it: 'it',
  we: 'us',
  they: 'them',
  this: 'this',
};

/** The agent, worded as the new subject. */
export interface Doer {
  readonly text: string;
  readonly isPlural: boolean;
}

const irregularPlurals = /^(?:people|police|men|women|children|.+(?:men|women|children|people))$/;

/**
 * The agent as a subject: "him" becomes "he". Undefined if its number is unclear, or if it is not an agent: "by numerical
 * integration" names a method.
 */
export function doerOf(phrase: readonly Token[], text: string): Doer | undefined {
  const [first] = phrase;
  if (phrase.length === 1 && first!.pos === 'PRON') {
    const subject = subjects[first!.lower];
    // "I" takes the plural verb form: I approve, I have.
    return subject ? {text: subject, isPlural: !/^(?:he|she|it)$/.test(subject)} : undefined;
  }
  const ofAt = phrase.findIndex(token => token.lower === 'of');
  const head = phrase.at(ofAt > 0 ? ofAt - 1 : -1)!;
  if (irregularPlurals.test(head.lower)) return {text, isPlural: true};
  if (/^(?:these|those|many|several|few|both|all|some|most|number|majority|team|staff)$/.test(first!.lower))
    return undefined;
  const isPlural = head.pos === 'NOUN' && /[^s]s$/.test(head.lower) && head.lemma !== head.lower;
  const isDefinite = determiners.has(first!.lower) || first!.pos === 'PROPN';
  return isPlural || isDefinite ? {text, isPlural} : undefined;
}

/** The old subject as an object: "he" becomes "him", "The plan" becomes "the plan". */
export function objectOf(phrase: readonly Token[], text: string): string | undefined {
  const [first] = phrase;
  if (phrase.length === 1 && first!.pos === 'PRON') return objects[first!.lower];
  // "Second moments": the tagger mistakes the capital that starts the sentence for the capital of a name.
  if (first!.pos === 'PROPN') return isOrdinaryWord(first!.lower) ? undefined : text;
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);
}
