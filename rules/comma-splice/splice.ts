import {
  clauseVerb,
  commas,
  defineWordClass,
  isFiniteVerb,
  isIn,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {joining, linking, mainStarts, opening, pronouns, reporting, subordinating} from './words.js';

/** Punctuation that marks speech, or that can join clauses correctly. */
const otherMarks = /["“”‘:;()*?!–—\]]|--/;

/** The comma before a second main clause; undefined if the clauses may be joined correctly. */
export function spliceIn(sentence: Sentence): Token | undefined {
  const {tokens} = sentence;
  let splice: Token | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const next = tokens[index + 1];
    if (!isIn(tokens[index]!, commas) || !next || !isIn(next, subjects)) continue;
    if (!splice && !isPlain(sentence)) return undefined;
    if (!isSplice(tokens, index)) continue;
    // "I came, I saw, I won": three clauses in a row are a figure of speech.
    if (splice) return undefined;
    splice = tokens[index];
  }
  return splice;
}

/**
 * The comma before a second clause that can be nothing but a main clause: ", this is normal", ", they also have", ", it is
 * recommended". A clause of its own comes right before it, which may follow a subordinate one: "If it is dark, the list is
 * empty, this is normal."
 */
export function plainSpliceIn(sentence: Sentence): Token | undefined {
  const {tokens} = sentence;
  for (let index = 4; index < tokens.length - 4; index++) {
    if (!isIn(tokens[index]!, commas) || !isIn(tokens[index + 1]!, subjects)) continue;
    const words = tokens.slice(index + 1, index + 5).map(({lower}) => lower);
    if (!mainStarts.test(words.join(' '))) continue;
    if (!isPlain(sentence) || tokens.slice(index).some(({lower}) => joining.has(lower))) return undefined;
    const from = tokens.slice(0, index).findLastIndex(({text}) => text === ',') + 1;
    if (isOwnClause(tokens.slice(from, index))) return tokens[index];
  }
  return undefined;
}

function isOwnClause(clause: readonly Token[]): boolean {
  const [first] = clause;
  if (!first || clause.length < 4 || opening.has(first.lower)) return false;
  if (!/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(first.pos)) return false;
  const verb = clauseVerb(clause, 0);
  if (!verb || verb === clause.at(-1) || reporting.has(verb.lower)) return false;
  return !clause.some(({lower}) => subordinating.has(lower));
}

/** Pronouns that a second main clause may start with. */
const subjects = defineWordClass(({lower}) => pronouns.has(lower));

/** Whether a sentence ends in a period and has no punctuation that marks speech or joins clauses correctly. */
function isPlain({tokens, paragraph}: Sentence): boolean {
  const last = tokens.at(-1)!;
  return last.text === '.' && !otherMarks.test(paragraph.text.slice(tokens[0]!.start, last.end));
}

function isSplice(tokens: readonly Token[], comma: number): boolean {
  const left = tokens.slice(0, comma);
  const right = tokens.slice(comma + 1, -1);
  if (left.length < 4 || right.length < 3) return false;
  const verb = clauseVerb(right, 0);
  if (!verb || isComment(right, verb) || isSeries(right)) return false;
  return hasMainClause(left) && !endsInOpener(left);
}

/** "We built it, we opened it, and we closed it": three clauses, the last with a conjunction. */
function isSeries(right: readonly Token[]): boolean {
  return right.some(
    ({text}, index) => text === ',' && /^(?:and|but|or|yet)$/.test(right[index + 1]?.lower ?? ''),
  );
}

/** "The road is long, and in winter, it is closed": the words before the comma introduce the second clause. */
function endsInOpener(left: readonly Token[]): boolean {
  const joint = left.findLastIndex(({text, lower}) => text === ',' || /^(?:and|but|or)$/.test(lower));
  const stretch = left.slice(joint + 1);
  const [first] = stretch;
  if (joint < 0 || !first || stretch.some(isFiniteVerb)) return false;
  return (
    first.pos === 'ADP' ||
    first.pos === 'ADV' ||
    first.pos === 'PART' ||
    /ing$/.test(first.lower) ||
    /^(?:then|now|this|in|by|on)$/.test(first.lower)
  );
}

/** ", he said", ", it was announced on Monday", ", we claim, to": a comment on the previous clause. */
function isComment(right: readonly Token[], verb: Token): boolean {
  if (reporting.has(verb.lower)) return true;
  const at = right.indexOf(verb);
  if (right.some(({text, lower}, index) => index <= at + 2 && (text === ',' || reporting.has(lower))))
    return true;
  return false;
}

/** Whether a main clause starts the sentence, or follows an introductory phrase without a verb: "In May, the pump failed". */
function hasMainClause(left: readonly Token[]): boolean {
  if (left.some(({lower}) => linking.has(lower))) return false;
  const comma = left.findIndex(({text}) => text === ',');
  const hasOpener = comma > 0 && comma < 8 && !left.slice(0, comma).some(isFiniteVerb);
  return [0, ...(hasOpener ? [comma + 1] : [])].some(start => {
    const verb = clauseVerb(left, start);
    return verb !== undefined && verb !== left.at(-1) && !reporting.has(verb.lower);
  });
}
