import retextPassive from 'retext-passive';
import * as v from 'valibot';
import type {Paragraph, Sentence, Token} from '../../src/english/paragraph.js';
import {determiners} from '../../src/english/words.js';
import {placesFoundBy} from '../../src/retext-plugin.js';
import {defineRule} from '../../src/rule.js';
import {irregularParticiples, statives} from './words.js';

/** Most words that stand between the auxiliary and the participle. */
const longestGap = 6;

const auxiliaries = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'get',
  'gets',
  'got',
  'getting',
  "'s",
  "'re",
  "'m",
  '’s',
  '’re',
  '’m',
]);

const findIrregular = retextPassive();

/** A clause whose subject suffers the action. */
export default defineRule({
  id: 'passive-voice',
  description: 'Passive voice',
  category: 'Style/Unidiomatic',
  severity: 'info',
  fix: 'none',
  options: v.strictObject({
    /** Past participles that are not reported. */
    allow: v.optional(v.array(v.string()), []),
  }),
  checkParagraph(paragraph, {options, report}) {
    const known = new Set(placesFoundBy(findIrregular, paragraph).map(place => place.start));
    for (const sentence of paragraph.sentences) {
      for (const passive of passivesOf(sentence, known)) {
        if (options.allow.includes(passive.participle.lower)) continue;
        report({start: passive.start, end: passive.end, reason: reasonOf(passive, paragraph)});
      }
    }
  },
});

interface Passive {
  readonly start: number;
  readonly end: number;
  readonly participle: Token;
  readonly agent: string | undefined;
}

/** @param known Offsets of participles that retext-passive knows to be one. */
function passivesOf(sentence: Sentence, known: ReadonlySet<number>): Passive[] {
  const {tokens} = sentence;
  const found: Passive[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const auxiliary = tokens[index]!;
    if (!isAuxiliary(auxiliary, tokens[index - 1])) continue;
    const at = participleAfter(tokens, index);
    const participle = tokens[at];
    if (!participle || !isParticiple(participle, known)) continue;
    const agent = agentAfter(tokens, at, sentence.paragraph);
    if (!agent && !isPassive(tokens, index, at)) continue;
    const last = lastCoordinated(tokens, at, known);
    found.push({start: auxiliary.start, end: tokens[last]!.end, participle, agent});
    index = last;
  }
  return found.map(passive => withPerfect(passive, tokens));
}

/** "have been taken": the auxiliaries before belong to the verb. */
function withPerfect(passive: Passive, tokens: readonly Token[]): Passive {
  const at = tokens.findIndex(token => token.start === passive.start);
  const before = tokens[at - 1];
  const starts = before && tokens[at]?.lower === 'been' && /^(?:have|has|had|having)$/.test(before.lower);
  return starts ? {...passive, start: before.start} : passive;
}

function isAuxiliary(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'word' || !auxiliaries.has(token.lower)) return false;
  // A possessive 's: "Ann's painted house".
  return !/^['’]s$/.test(token.lower) || (token.pos === 'AUX' && before?.pos === 'PRON');
}

/** Index of the first word behind the auxiliary that is no adverb, negation or further auxiliary. */
function participleAfter(tokens: readonly Token[], auxiliary: number): number {
  for (let at = auxiliary + 1; at <= auxiliary + longestGap; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return -1;
    const passesOver =
      token.pos === 'ADV' ||
      token.pos === 'PART' ||
      /^(?:not|n't|n’t|also|all|both|each|been|being|better|well)$/.test(token.lower);
    if (!passesOver || irregularParticiples.has(token.lower)) return at;
  }
  return -1;
}

function isParticiple(token: Token, known: ReadonlySet<number>): boolean {
  if (known.has(token.start) || irregularParticiples.has(token.lower))
    return token.pos !== 'ADP' && token.pos !== 'PROPN';
  return /\p{L}{2}ed$/u.test(token.lower) && (token.pos === 'VERB' || token.pos === 'ADJ');
}

function isPassive(tokens: readonly Token[], auxiliary: number, at: number): boolean {
  const participle = tokens[at]!;
  if (statives.has(participle.lower)) return false;
  const between = tokens.slice(auxiliary + 1, at);
  if (between.some(token => /^(?:very|too|so|quite|rather)$/.test(token.lower))) return false;
  const next = tokens[at + 1];
  // "It is hidden treasure", "they are paid workers": the participle describes the noun.
  if (next?.pos === 'NOUN' && next.kind === 'word' && participle.pos === 'ADJ') return false;
  return !(participle.lower === 'used' && next?.lower === 'to' && tokens[at + 2]?.pos !== 'VERB');
}

/** "be quantified, evaluated and assessed" is one passive; "is paid, hidden costs" is not. */
function lastCoordinated(tokens: readonly Token[], at: number, known: ReadonlySet<number>): number {
  let last = at;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (/^(?:,|and|or|then|and\/or)$/.test(token.lower) || (token.pos === 'ADV' && next > last + 1)) continue;
    if (next === last + 1 || !isParticiple(token, known)) break;
    const after = tokens[next + 1];
    if (after && (determiners.has(after.lower) || after.pos === 'NOUN' || after.pos === 'PRON')) break;
    last = next;
  }
  return last;
}

/** The noun phrase of a by-phrase that follows the participle. */
function agentAfter(tokens: readonly Token[], at: number, {text}: Paragraph): string | undefined {
  const by = tokens[at + 1];
  const first = tokens[at + 2];
  if (by?.lower !== 'by' || !first || first.kind === 'number' || /ing$/.test(first.lower)) return undefined;
  let last: Token | undefined;
  for (const token of tokens.slice(at + 2, at + 10)) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(token.pos)) break;
    last = token;
  }
  return last && /^(?:NOUN|PROPN|PRON)$/.test(last.pos) ? text.slice(first.start, last.end) : undefined;
}

function reasonOf(passive: Passive, {text}: Paragraph): string {
  const verb = text.slice(passive.start, passive.end);
  return passive.agent
    ? `Passive voice \`${verb}\`: say who did it first, \`${passive.agent}\``
    : `Passive voice \`${verb}\`: say who does it, if it matters`;
}
