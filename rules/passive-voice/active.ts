import {
  capitalize,
  irregularVerb,
  regularBase,
  type Sentence,
  type Token,
  thirdPerson,
} from '../../src/toolkit.js';
import type {Passive} from './detect.js';
import {doerOf, isPlain, objectOf} from './noun-phrase.js';

/** Longest subject, in words, that is moved after its verb. */
const longestSubject = 6;

/** Longest sentence, in tokens, that is reworded. */
const longestSentence = 30;

/** A clause in the active voice, and the position of the passive clause that it replaces. */
export interface ActiveWording {
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Turns "The plan was approved by the council" into "The council approved the plan". Only if the sentence consists of this
 * clause, or of the clause and a date, so that nothing else depends on the word order.
 */
export function activeWording(sentence: Sentence, passive: Passive): ActiveWording | undefined {
  const {tokens} = sentence;
  const {agent, last, participle, isGet, isDouble} = passive;
  if (!agent || isGet || isDouble || last !== participle || tokens.length > longestSentence) return undefined;
  if (!endsClause(tokens.slice(agent.to)) || !isPlain(tokens.slice(agent.from, agent.to))) return undefined;
  const {text} = sentence.paragraph;
  const slice = (from: number, to: number): string => text.slice(tokens[from]!.start, tokens[to - 1]!.end);

  const from = firstAuxiliary(tokens, passive.auxiliary);
  const subject = tokens.slice(0, from);
  if (subject.length === 0 || subject.length > longestSubject || !isPlain(subject)) return undefined;
  const particle = particleAt(tokens, participle, agent.from - 1);
  if (particle === undefined) return undefined;
  const doer = doerOf(tokens.slice(agent.from, agent.to), slice(agent.from, agent.to));
  const verb = doer && activeVerb(tokens.slice(from, participle), tokens[participle]!, doer.isPlural);
  const object = objectOf(subject, slice(0, from));
  if (!doer || !verb || !object) return undefined;
  const moved = /^(?:me|you|him|her|it|us|them)$/.test(object)
    ? `${object} ${particle}`
    : `${particle} ${object}`;
  const active = `${capitalize(doer.text)} ${verb} ${moved.trim()}`;
  return {start: sentence.start, end: tokens[agent.to - 1]!.end, text: active.replace('  ', ' ')};
}

/** Whether the rest is a period, or a month, day or year with its preposition and a period. */
function endsClause(rest: readonly Token[]): boolean {
  const time = /^(?:in|on)$/.test(rest[0]?.lower ?? '') ? rest.slice(1, -1) : [];
  const isTime = time.length > 0 && time.every(token => calendar.test(token.text));
  const end = isTime ? rest.slice(time.length + 1) : rest;
  return end.length === 1 && /^[.!]$/.test(end[0]!.text);
}

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d{1,2}|\d{4})$/;

/** Index of the modal or auxiliary that starts the verb phrase. */
function firstAuxiliary(tokens: readonly Token[], auxiliary: number): number {
  let at = auxiliary;
  while (at > 0 && (tokens[at - 1]!.pos === 'AUX' || /^(?:n['’]t|not)$/.test(tokens[at - 1]!.lower))) at--;
  return at;
}

/** The particle between the participle and *by*; undefined if it could be a preposition. */
function particleAt(tokens: readonly Token[], participle: number, by: number): string | undefined {
  if (by === participle + 1) return '';
  const particle = tokens[participle + 1]!.lower;
  return by === participle + 2 && /^(?:out|up|down|off|away|back)$/.test(particle) ? particle : undefined;
}

/** The verb phrase in the active voice; undefined if its adverbs or forms are not simple. */
function activeVerb(words: readonly Token[], participle: Token, isPlural: boolean): string | undefined {
  const irregular = irregularVerb(participle.lower);
  const base = irregular?.base ?? regularBase(participle.lower, participle.lemma);
  if (!base) return undefined;
  const past = irregular?.past ?? participle.lower;
  const auxiliaries = words.filter(token => token.pos === 'AUX').map(token => token.lower);
  const others = words.filter(token => token.pos !== 'AUX').map(token => token.lower);
  const isNegative = others[0] === 'not';
  const adverb = others.length === 1 && others[0]!.endsWith('ly') ? `${others[0]} ` : '';
  if (others.length > 1 || (others.length === 1 && !isNegative && !adverb)) return undefined;
  const not = isNegative ? 'not ' : '';

  const does = isPlural ? 'do' : 'does';
  const has = isPlural ? 'have' : 'has';
  const finite = auxiliaries.join(' ');
  if (/^(?:is|are|am)$/.test(finite))
    return isNegative ? `${does} not ${base}` : adverb + (isPlural ? base : thirdPerson(base));
  if (/^(?:was|were)$/.test(finite)) return isNegative ? `did not ${base}` : adverb + past;
  if (/^(?:has|have) been$/.test(finite)) return `${has} ${not}${adverb}${participle.lower}`;
  if (finite === 'had been') return `had ${not}${adverb}${participle.lower}`;
  const [, modal] = /^(will|would|can|could|may|might|shall|should|must) be$/.exec(finite) ?? [];
  return modal && `${modal} ${not}${adverb}${base}`;
}
