import {profileOf, type Sentence, type Token} from '../../src/toolkit.js';
import {auxiliaries, conditionals, lightAdverbs, wordsOfSpeech} from './words.js';

/** Fewest tokens of a sentence that a finite verb starts. A shorter one may be an answer. */
const shortest = 6;

/** Share of a word's uses in edited English that are finite, from which on it can't start a phrase. */
const mostlyFinite = 0.75;

/** Where a colon makes the sentence a label and its value. */
const longestLabel = 60;

/** "Refers to the share of …", "Can be used in …", "Also contains …": a finite verb starts the sentence, and it is no question. */
export function finiteVerb({paragraph, tokens, text}: Sentence): [first: Token, verb: Token] | undefined {
  const [first, second] = tokens;
  if (!first || !second || tokens.length < shortest) return undefined;
  const skips = lightAdverbs.has(first.lower);
  const verb = skips ? second : first;
  const next = tokens[verb.index - first.index + 1];
  if (!next?.spaced || (verb.pos !== 'VERB' && verb.pos !== 'AUX')) return undefined;
  if ((skips && verb.text !== verb.lower) || !/^\p{Lu}\p{Ll}+$/u.test(first.text)) return undefined;
  if (text.slice(0, longestLabel).includes(':') || /["“”]/.test(paragraph.text)) return undefined;
  const found = auxiliaries.has(verb.lower)
    ? isStatement(tokens, verb, next)
    : isMostlyFinite(verb.lower, next);
  return found ? [first, verb] : undefined;
}

function isMostlyFinite(lower: string, next: Token): boolean {
  if (wordsOfSpeech.has(lower)) return false;
  const profile = profileOf(lower);
  if (!profile) return false;
  // "Saw blades are sharp", "Felt hats are warm".
  if (profile.possible.has('noun') && !lower.endsWith('s') && next.pos === 'NOUN') return false;
  const {past, thirdPerson, base, participle, gerund, noun, name, adjective, adverb, other} = profile;
  const finite = past + thirdPerson;
  const all = finite + base + participle + gerund + noun + name + adjective + adverb + other;
  return finite >= 2 && finite >= mostlyFinite * all;
}

/** Whether no subject follows an auxiliary, as it does in "Had the road been open" and "Can they come". */
function isStatement(tokens: readonly Token[], verb: Token, next: Token): boolean {
  const index = verb.index - tokens[0]!.index;
  const after = /^(?:not|n't|n’t)$/.test(next.lower) ? tokens[index + 2] : next;
  if (!after || !/^\p{Ll}/u.test(after.text)) return false;
  if (/^(?:PRON|PROPN|NOUN|NUM)$/.test(after.pos)) return false;
  return after.pos !== 'DET' || (!conditionals.has(verb.lower) && /^(?:an?|no)$/.test(after.lower));
}
