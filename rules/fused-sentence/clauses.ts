import {
  canBe,
  conjunctions,
  defineWordClass,
  determiners,
  formsOfBe,
  isCapitalized,
  isIn,
  prepositions,
  type Token,
} from '../../src/toolkit.js';
import {subordinators} from './words.js';

/** Whether a token is tagged as a finite verb, or a bare form that may be one. */
export function mayBeFinite({lower, pos}: Token): boolean {
  if (pos === 'AUX') return !/^(?:be|been|being|having)$/.test(lower);
  return pos === 'VERB' && !/ing$/.test(lower);
}

/**
 * Describes the clause before the capital: what opens it, where its last finite verb is, and, if it has no verb, the kind
 * of its first word.
 */
export function clauseBefore(left: readonly Token[], isCut: boolean): {clause: string; beginning: string} {
  let verb: number | undefined;
  let verbs = 0;
  for (let index = left.length - 1; index >= 0; index--) {
    const token = left[index]!;
    const opener = isIn(token, openers) ? openerOf(token) : undefined;
    if (opener && index < left.length - 1) {
      const isFronted = /^(?:subordinate|question word)$/.test(opener) && startsClause(left, index, isCut);
      return {
        clause: `${isFronted ? 'fronted' : opener}, ${verbPosition(verb, verbs)}`,
        beginning: verb === undefined ? firstWord(left[index + 1]) : 'has a verb',
      };
    }
    if (!mayBeFinite(token) || left[index - 1]?.lower === 'to') continue;
    verb ??= left.length - 1 - index;
    if (left[index - 1]?.pos !== 'AUX') verbs++;
  }
  return {
    clause: `${isCut ? 'far' : 'start'}, ${verbPosition(verb, verbs)}`,
    beginning: verb === undefined && !isCut ? firstWord(left[0]) : 'has a verb',
  };
}

/** "When it rained", "but if it rains", ", in which": the main clause is still to come. */
function startsClause(left: readonly Token[], index: number, isCut: boolean): boolean {
  let before = left[index - 1];
  if (before && prepositions.has(before.lower)) before = left[index - 2];
  if (!before) return !isCut;
  return isIn(before, openers) && !isSubordinating(before.lower);
}

function verbPosition(verb: number | undefined, verbs: number): string {
  if (verb === undefined) return 'no verb';
  const position = verb === 0 ? 'last' : verb === 1 ? 'near' : 'within';
  return `verb ${position}${verbs > 1 ? ' and another' : ''}`;
}

/** Words and punctuation that open a clause. */
const openers = defineWordClass(lexeme => openerOf(lexeme) !== undefined);

function openerOf({lower, text}: Pick<Token, 'lower' | 'text'>): string | undefined {
  if (/^[,]$/.test(text)) return 'comma';
  if (hardMark.test(text)) return 'mark';
  if (/^(?:and|or|but|nor)$/.test(lower)) return 'and';
  if (/^(?:that|than)$/.test(lower)) return 'that';
  if (interrogatives.has(lower)) return 'question word';
  return subordinators.has(lower) ? 'subordinate' : undefined;
}

/** Words that open a question or a relative clause. */
const interrogatives = new Set(['who', 'which', 'whose', 'what', 'how', 'where', 'why', 'whom']);

const hardMark = /^(?:[;:(]|-+|[–—"“”])$/;

function isSubordinating(lower: string): boolean {
  return subordinators.has(lower) || interrogatives.has(lower);
}

/** Words that a subordinate clause follows. */
const linkers = defineWordClass(({lower}) => isSubordinating(lower) || lower === 'that' || lower === 'than');

/** Describes the text since the last strong punctuation mark: its first word and its number of commas and finite verbs. */
export function startOf(left: readonly Token[]): string {
  const stretch = left.slice(left.findLastIndex(({text}) => hardMark.test(text)) + 1);
  let commas = 0;
  for (const {text} of stretch) if (text === ',') commas++;
  return `${firstWord(stretch[0])}, ${Math.min(commas, 2)} commas, ${Math.min(verbGroups(stretch).length, 2)} verbs`;
}

function firstWord(token: Token | undefined): string {
  if (!token) return 'nothing';
  const {lower, pos} = token;
  if (isSubordinating(lower)) return 'subordinate';
  if (prepositions.has(lower)) return 'preposition';
  if (pos === 'VERB') return /ing$/.test(lower) ? '-ing form' : 'verb';
  if (conjunctions.has(lower)) return 'conjunction';
  if (determiners.has(lower)) return 'determiner';
  return pos === 'PRON' ? 'pronoun' : pos === 'ADV' ? 'adverb' : pos === 'AUX' ? 'auxiliary' : 'other';
}

/** How many finite verbs each side has, without those that a word links to another. Two sentences have one each. */
export function balanceOf(left: readonly Token[], right: readonly Token[]): string {
  const stretch = left.slice(left.findLastIndex(({text}) => hardMark.test(text)) + 1);
  const free = verbGroups(stretch).length - linksIn(stretch);
  return `${Math.max(-1, Math.min(free, 3))} free before, ${Math.min(verbGroups(untilMark(right)).length, 3)} after`;
}

function linksIn(tokens: readonly Token[]): number {
  let links = 0;
  for (const token of tokens) if (isIn(token, linkers)) links++;
  return links;
}

/** Indexes of finite verbs, one for each verb group: "had not been seen" is one group. */
function verbGroups(tokens: readonly Token[]): number[] {
  const groups: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.pos !== 'AUX' && token.pos !== 'VERB') continue;
    if (!mayBeFinite(token)) continue;
    const before = tokens[index - 1];
    if (before?.lower === 'to' || before?.pos === 'AUX') continue;
    if (before?.pos === 'ADV' && tokens[index - 2]?.pos === 'AUX') continue;
    groups.push(index);
  }
  return groups;
}

/** The tokens from the capital to the next strong punctuation mark. */
function untilMark(right: readonly Token[]): readonly Token[] {
  const end = right.findIndex(({text}) => /^(?:[.!?;:()]|-+|[–—"“”])$/.test(text));
  return end < 0 ? right : right.slice(0, end);
}

/** What separates the first two finite verbs after the capital. In "the car Ann was following was old", nothing does. */
export function secondVerb(right: readonly Token[]): string {
  const stretch = untilMark(right);
  const [first, second] = verbGroups(stretch.slice(1));
  if (first === undefined) return 'no verb';
  if (second === undefined) return 'none';
  const between = stretch.slice(first + 2, second + 1);
  if (between.some(({text}) => text === ',')) return 'after a comma';
  if (between.some(({lower}) => /^(?:and|or|but)$/.test(lower))) return 'after and';
  if (between.some(token => isIn(token, linkers))) return 'in a clause';
  if (between.some(({pos}) => pos === 'PRON')) return 'after a pronoun';
  return between.length === 0 ? 'right after' : between.length < 3 ? 'near' : 'far';
}

/** Describes the noun phrase before the capital: its article, and the word that governs it. */
export function phraseBefore(left: readonly Token[]): {article: string; governor: string} {
  let index = left.length - 1;
  while (index >= 0 && isNominal(left[index]!)) index--;
  while (index >= 0 && isAttribute(left[index]!) && index < left.length - 1) index--;
  const first = left[index];
  if (first && determiners.has(first.lower)) {
    const article = first.lower === 'the' ? 'the' : /^an?$/.test(first.lower) ? 'a' : 'determiner';
    return {article, governor: governorOf(left[index - 1])};
  }
  return {article: index < left.length - 1 ? 'bare' : 'none', governor: governorOf(first)};
}

function isNominal({pos, text}: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || /^['’]s?$/.test(text);
}

function isAttribute({pos, lower}: Token): boolean {
  return pos === 'ADJ' || pos === 'NUM' || (pos === 'VERB' && /(?:ed|ing)$/.test(lower));
}

function governorOf(token: Token | undefined): string {
  if (!token) return 'start';
  const {lower, text} = token;
  if (formsOfBe.has(lower)) return 'be';
  if (text === ',') return 'comma';
  if (prepositions.has(lower)) return lower === 'of' ? 'of' : 'preposition';
  if (/^(?:and|or)$/.test(lower)) return 'and';
  return tagOf(token);
}

/** A part of speech, in finer classes where they help to find the end of a sentence: plural nouns, tenses, names, punctuation. */
export function tagOf(token: Token | undefined): string {
  if (!token) return 'end';
  const {kind, text, pos, lower} = token;
  if (kind === 'punctuation') return text === '"' ? 'quote' : text;
  if (kind !== 'word') return pos;
  if (isCapitalized(token) && pos !== 'PRON') return 'name';
  if (pos === 'VERB') return /ing$/.test(lower) ? '-ing' : canBe(lower, 'past') ? '-ed' : 'verb';
  if (pos === 'AUX') return formsOfBe.has(lower) ? 'be' : 'auxiliary';
  if (pos === 'NOUN') return /[^s]s$/.test(lower) ? 'nouns' : 'noun';
  return pos.toLowerCase();
}
