import type {Token} from '../../src/toolkit.js';
import {noAgents} from './words.js';

/** Most words of an agent's noun phrase. */
const longestAgent = 10;

/** The noun phrase that says who acts, as indices of tokens, end exclusive. */
export interface Agent {
  readonly from: number;
  readonly to: number;
}

/** Words that stand between a participle and *by*: "carried out by", "looked after by". */
const particles = new Set(
  'out up down off on over away back in into upon at for after to with together through'.split(' '),
);

/** The agent of a passive whose last participle stands at an index. */
export function agentAfter(tokens: readonly Token[], participle: number): Agent | undefined {
  const by = [participle + 1, participle + 2].find(at => tokens[at]?.lower === 'by');
  if (by === undefined || (by > participle + 1 && !mayStandBefore(tokens[participle + 1]!))) return undefined;
  const from = by + 1;
  const to = endOfNounPhrase(tokens, from);
  const head = tokens[to - 1];
  if (!head || to === from || noAgents.has(head.lower) || isMeasure(tokens.slice(from, to))) return undefined;
  // "by reading it", "by direct sequencing": how it was done, not who did it.
  const tellsHow = [tokens[from]!, head].some(
    ({lower, pos}) => /\p{L}{2}ing$/u.test(lower) && pos !== 'PROPN',
  );
  return tellsHow && !/thing$/.test(head.lower) ? undefined : {from, to};
}

function mayStandBefore(token: Token): boolean {
  return particles.has(token.lower) || token.pos === 'ADV';
}

function isMeasure(phrase: readonly Token[]): boolean {
  return (
    phrase.some(token => /^(?:percent|%|times|points?|years?|end|\d{4})$/.test(token.lower)) ||
    (phrase[0]!.kind === 'number' && phrase.length === 1)
  );
}

/** End of a noun phrase, exclusive; its start where there is none. It goes on over "of": "by the head of the office". */
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
