import type {Token} from '../../src/toolkit.js';
import {noAgents} from './words.js';

/** Longest noun phrase of an agent, in words. */
const longestAgent = 10;

/** The noun phrase that names who acts, as token indices, end exclusive. */
export interface Agent {
  readonly from: number;
  readonly to: number;
}

/** Words that may come between a participle and *by*: "carried out by", "looked after by". */
const particles = new Set(
  'out up down off on over away back in into upon at for after to with together through'.split(' '),
);

/** The agent of a passive whose last participle is at an index. */
export function agentAfter(tokens: readonly Token[], participle: number): Agent | undefined {
  let by = participle + 1;
  if (tokens[by]?.lower !== 'by') {
    by++;
    if (tokens[by]?.lower !== 'by' || !mayPrecedeBy(tokens[participle + 1]!)) return undefined;
  }
  const from = by + 1;
  const to = endOfNounPhrase(tokens, from);
  const head = tokens[to - 1];
  if (!head || to === from || noAgents.has(head.lower) || isMeasure(tokens.slice(from, to))) return undefined;
  // "by reading it", "by direct sequencing": this names the method, not the agent.
  const isMethod = [tokens[from]!, head].some(
    ({lower, pos}) => /\p{L}{2}ing$/u.test(lower) && pos !== 'PROPN',
  );
  return isMethod && !/thing$/.test(head.lower) ? undefined : {from, to};
}

function mayPrecedeBy(token: Token): boolean {
  return particles.has(token.lower) || token.pos === 'ADV';
}

function isMeasure(phrase: readonly Token[]): boolean {
  return (
    phrase.some(token => /^(?:percent|%|times|points?|years?|end|\d{4})$/.test(token.lower)) ||
    (phrase[0]!.kind === 'number' && phrase.length === 1)
  );
}

/** End of a noun phrase, exclusive; equal to its start if no noun phrase starts there. The phrase may include "of": "by the head of the office". */
export function endOfNounPhrase(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let at = from; at < tokens.length && at < from + longestAgent; at++) {
    const token = tokens[at]!;
    if (isNominal(token)) {
      end = at + 1;
      continue;
    }
    const joins =
      /^(?:DET|ADJ|NUM|PART|CCONJ)$/.test(token.pos) ||
      /^[-–’'&]s?$/.test(token.text) ||
      isParticipial(token);
    if (joins || (token.lower === 'of' && at > from) || (at === from && token.pos === 'ADV')) continue;
    break;
  }
  return end;
}

function isNominal({pos, kind}: Token): boolean {
  return kind === 'code' || /^(?:NOUN|PROPN|PRON)$/.test(pos);
}

/** "by unidentified men", "by the ruling party" */
function isParticipial({pos, lower}: Token): boolean {
  return (
    pos === 'VERB' && /(?:ed|ing)$/.test(lower) && !/^(?:following|including|using|according)$/.test(lower)
  );
}
