import {subjectEnd, type Token} from '../../src/toolkit.js';
import {isPlural, relatives} from './words.js';

/** Pronouns that are subjects and nothing else. */
const pronouns: ReadonlySet<string> = new Set('i he she it we they'.split(' '));

/**
 * Whether a clause starts with a subject that ends right before a verb: "The patient | did", "and he | did". A clause attached
 * to a noun has a word before its subject ("all he | did"), and may itself be the subject of the next verb.
 */
export function hasPlainSubject(tokens: readonly Token[], verb: number): boolean {
  const subject = subjectBefore(tokens, verb);
  if (!subject || mayHideClause(subject)) return false;
  const [before, last] = subject.slice(-2);
  if (!before || !last) return true;
  // "The man John", "the things people": these may be two noun phrases.
  if (last.pos === 'PROPN') return before.pos === 'PROPN' || before.pos === 'DET' || before.pos === 'CCONJ';
  return before.pos !== 'NOUN' && before.pos !== 'PROPN';
}

/** Whether a clause starts with a noun phrase that ends right before a verb, even with adjacent nouns. */
export function hasNounSubject(tokens: readonly Token[], verb: number): boolean {
  const subject = subjectBefore(tokens, verb);
  return subject !== undefined && !mayHideClause(subject);
}

/** The noun phrase that starts a clause, if it ends right before a verb and its adverbs. */
function subjectBefore(tokens: readonly Token[], verb: number): readonly Token[] | undefined {
  let end = verb;
  while (end > 0 && tokens[end - 1]!.pos === 'ADV' && !relatives.has(tokens[end - 1]!.lower)) end--;
  const start = clauseStart(tokens, end);
  return start < end && subjectEnd(tokens, start) === end ? tokens.slice(start, end) : undefined;
}

/** Whether a noun phrase may end in the subject of a clause attached to it: "the day before he", "all people". */
function mayHideClause(phrase: readonly Token[]): boolean {
  if (phrase.length === 1) return false;
  if (pronouns.has(phrase.at(-1)!.lower) || wholes.has(phrase[0]!.lower)) return true;
  return phrase.some(({lower}) => subordinators.has(lower));
}

/** Words that a clause without a relative pronoun can be attached to: "all people did was", "what people did was". */
const wholes: ReadonlySet<string> = new Set('all what which whatever whichever any every'.split(' '));

/** Prepositions that are also conjunctions. */
const subordinators: ReadonlySet<string> = new Set(
  'as than like since until till before after for'.split(' '),
);

/** Whether the subject is a single pronoun. */
export function hasPronounSubject(tokens: readonly Token[], verb: number): boolean {
  const subject = tokens[verb - 1];
  return subject !== undefined && pronouns.has(subject.lower) && clauseStart(tokens, verb) === verb - 1;
}

/** Whether the subject is a plural noun, so that no other noun follows: "the results | can", not "the tin can". */
export function hasPluralSubject(tokens: readonly Token[], verb: number): boolean {
  const noun = tokens[verb - 1];
  return noun?.pos === 'NOUN' && isPlural(noun.lower) && hasPlainSubject(tokens, verb);
}

/** Whether no relative or similar word comes before an index in the sentence, to which the verb might belong. */
export function isUnrelated(tokens: readonly Token[], before: number): boolean {
  for (let index = 0; index < before; index++) if (relatives.has(tokens[index]!.lower)) return false;
  return true;
}

/** Where the clause around an index starts: after a comma, another mark, or a conjunction that joins clauses. */
function clauseStart(tokens: readonly Token[], before: number): number {
  let start = before;
  while (start > 0 && !opensClause(tokens, start)) start--;
  while (start < before && /^(?:ADV|INTJ)$/.test(tokens[start]!.pos) && !relatives.has(tokens[start]!.lower))
    start++;
  return start;
}

function opensClause(tokens: readonly Token[], start: number): boolean {
  const {lower, kind} = tokens[start - 1]!;
  // "He said that" starts a new clause; "the house that" doesn't.
  if (lower === 'that') return tokens[start - 2]?.pos === 'VERB';
  return /^(?:and|but|or|so)$/.test(lower) || (kind === 'punctuation' && /^[,;:.—–("“]$/.test(lower));
}
