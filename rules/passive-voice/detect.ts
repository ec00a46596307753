import {
  defineWordClass,
  irregularVerb,
  isIn,
  profileOf,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {type Agent, agentAfter} from './agent.js';
import {participleAfter, participleAfterSubject} from './gap.js';
import {isStative} from './state.js';
import {intransitive, keepsObject, looseAdverbs, otherWords} from './words.js';

/** A passive verb, as indices of the sentence's tokens. */
export interface Passive {
  /** First auxiliary: "have" of "have been taken". */
  readonly auxiliary: number;
  /** First participle. */
  readonly participle: number;
  /** The last of several coordinated participles, or the second one in "is expected to be completed". */
  readonly last: number;
  readonly agent: Agent | undefined;
  readonly isGet: boolean;
  /** "is expected to be completed" */
  readonly isDouble: boolean;
}

/** Whether retext-passive recognizes a token as an irregular participle. */
export type IsKnown = (token: Token) => boolean;

const formWords = new Set(
  "am is are was were be been being get gets got getting gotten 's 're 'm ’s ’re ’m".split(' '),
);

/** The auxiliaries that can start a passive. */
export const forms = defineWordClass(({lower}) => formWords.has(lower));

/** Participles of irregular verbs: "written", "rewritten". */
const irregularParticiples = defineWordClass(
  ({lower}) => mayBeVerb(lower) && irregularVerb(lower) !== undefined,
);

/** Words in -ed that are participles, however they are tagged. */
const regularParticiples = defineWordClass(({lower}) => isRegular(lower) && isMainlyParticiple(lower));

const verbPrefix = /^(?:re|co|over|under|pre|de|mis|out|sub|up|down|cross|double|hand|field|fast|court)-/;

/** The passives of a sentence, in order. */
export function passivesOf({tokens, paragraph}: Sentence, isKnown: IsKnown): Passive[] {
  const found: Passive[] = [];
  const first = tokens[0]!.index;
  for (let index = 0; index < tokens.length; index++) {
    if (!isIn(paragraph.forms[first + index]!, forms) || !isAuxiliary(tokens, index)) continue;
    const passive = passiveFrom(tokens, index, isKnown);
    if (!passive) continue;
    const double = doubled(tokens, passive, isKnown);
    found.push(double);
    index = double.last;
  }
  return found;
}

function isAuxiliary(tokens: readonly Token[], index: number): boolean {
  const {kind, lower, pos} = tokens[index]!;
  if (kind !== 'word') return false;
  // A possessive: "Ann's painted house".
  return (
    !/^['’]s$/.test(lower) || (pos === 'AUX' && /^(?:PRON|SCONJ|ADV)$/.test(tokens[index - 1]?.pos ?? ''))
  );
}

function passiveFrom(tokens: readonly Token[], index: number, isKnown: IsKnown): Passive | undefined {
  const isHere = (at: number): boolean => tokens[at] !== undefined && isParticiple(tokens[at], isKnown);
  const participle = participleAfter(tokens, index, isHere) ?? participleAfterSubject(tokens, index, isHere);
  if (participle === undefined) return undefined;
  const isGet = /^(?:get|gets|got|getting|gotten)$/.test(tokens[index]!.lower);
  const last = lastCoordinated(tokens, participle, isKnown);
  const agent =
    agentAfter(tokens, last) ?? (last === participle ? undefined : agentAfter(tokens, participle));
  if (!agent) {
    if (isStative(tokens, index, participle, isGet)) return undefined;
    if (describesNoun(tokens, participle) || isPerfect(tokens, index, participle)) return undefined;
  }
  const auxiliary = startsPerfect(tokens, index) ?? index;
  return {auxiliary, participle, last, agent, isGet, isDouble: false};
}

/** Index of "have" in "have been", whatever words come between them. */
function startsPerfect(tokens: readonly Token[], index: number): number | undefined {
  if (tokens[index]!.lower !== 'been' && tokens[index]!.lower !== 'gotten') return undefined;
  for (let at = index - 1; at >= index - 3; at--) {
    const token = tokens[at];
    if (!token) return undefined;
    if (/^(?:have|has|had|having|['’](?:ve|d))$/.test(token.lower)) return at;
    if (/^['’]s$/.test(token.lower) && token.pos !== 'PART') return at;
    if (token.pos !== 'ADV' && token.pos !== 'PART' && !/^(?:all|both|also|each)$/.test(token.lower))
      return undefined;
  }
  return undefined;
}

/** Whether a word can be a past participle. The tag counts for little, because it is often wrong. */
export function isParticiple(token: Token, isKnown: IsKnown): boolean {
  const {kind, lower, pos} = token;
  if (kind !== 'word' || (pos === 'PROPN' && token.text !== lower)) return false;
  if (isIn(token, irregularParticiples)) return pos !== 'DET' && pos !== 'PRON';
  if (isIn(token, regularParticiples)) return true;
  if (pos !== 'VERB') return false;
  return isRegular(lower) || (isOtherVerb(lower) && isKnown(token));
}

function mayBeVerb(lower: string): boolean {
  // "multi-colored" is an adjective, "re-elected" is not.
  return !otherWords.has(lower) && (!lower.includes('-') || verbPrefix.test(lower));
}

function isRegular(lower: string): boolean {
  return mayBeVerb(lower) && !irregularVerb(lower) && /\p{L}{2}ed$/u.test(lower);
}

function isMainlyParticiple(lower: string): boolean {
  const profile = profileOf(lower);
  if (!profile || profile.participle + profile.past > 0) return true;
  return profile.adjective + profile.noun + profile.adverb + profile.other === 0;
}

/** Whether a verb may be an irregular participle: it doesn't end in -ed, or in -ing or -s as other verb forms do. */
function isOtherVerb(lower: string): boolean {
  return mayBeVerb(lower) && !irregularVerb(lower) && !/(?:\p{L}{2}ed|ing|s)$/u.test(lower);
}

/** "They are paid workers", "this is hidden treasure": the participle belongs to the noun after it. */
function describesNoun(tokens: readonly Token[], participle: number): boolean {
  const {lower, pos} = tokens[participle]!;
  const next = tokens[participle + 1];
  if (next === undefined) return false;
  if (!next.spaced) return next.text === '-';
  if (keepsObject.has(lower) || looseAdverbs.has(next.lower) || next.kind !== 'word') return false;
  if (next.pos === 'PROPN') return pos === 'ADJ';
  if (next.pos === 'NOUN') return !/ing$/.test(next.lower);
  return next.pos === 'ADJ' && pos === 'ADJ' && tokens[participle + 2]?.pos === 'NOUN';
}

/** "It's changed everything": 's means "has" if an object follows. */
function isPerfect(tokens: readonly Token[], index: number, participle: number): boolean {
  if (!/^['’]s$/.test(tokens[index]!.lower) || participle > index + 2) return false;
  if (intransitive.has(tokens[participle]!.lower)) return true;
  if (keepsObject.has(tokens[participle]!.lower)) return false;
  return (
    /^(?:DET|PRON|PROPN)$/.test(tokens[participle + 1]?.pos ?? '') && tokens[participle + 1]!.lower !== 'that'
  );
}

/** "be washed, dried and sorted" is one passive; "is paid, hidden costs" is not. */
function lastCoordinated(tokens: readonly Token[], participle: number, isKnown: IsKnown): number {
  let last = participle;
  for (let at = participle + 1; at < tokens.length && at <= last + 5; at++) {
    const token = tokens[at]!;
    const joined = at > last + 1;
    if (/^(?:,|and|or|then|but|not|and\/or|&)$/.test(token.lower) || (joined && token.pos === 'ADV'))
      continue;
    if (!joined || !isParticiple(token, isKnown) || intransitive.has(token.lower)) break;
    const after = tokens[at + 1];
    if (after && /^(?:DET|NOUN|PRON|PROPN|NUM|ADJ)$/.test(after.pos)) break;
    last = at;
  }
  return last;
}

/** "is expected to be completed": one passive inside another. */
function doubled(tokens: readonly Token[], passive: Passive, isKnown: IsKnown): Passive {
  const to = passive.last + 1;
  if (tokens[to]?.lower !== 'to') return passive;
  const be = tokens[to + 1]?.lower === 'have' ? to + 2 : to + 1;
  if (!/^(?:be|been)$/.test(tokens[be]?.lower ?? '')) return passive;
  const inner = passiveFrom(tokens, be, isKnown);
  return inner ? {...passive, last: inner.last, agent: inner.agent, isDouble: true} : passive;
}
