import {canBe, profileOf, type Token, thirdPerson} from '../../src/toolkit.js';
import {alsoNouns, notOnlyVerbs} from './words.js';

/** Verbs whose base form is often a noun, so that "to" must follow. */
export const baseVerbs = /^(?:need|want|have)$/;

/** Whether a word is a verb in the third person: never a noun, or before its object. */
export function isSingularVerb({lower, pos}: Token, next: Token | undefined): boolean {
  if (lower === 'has') return true;
  if (!mayBeSingularVerb(lower)) return false;
  if (alsoNouns.has(lower)) return pos === 'VERB' && (startsObject(next) || next?.lower === 'to');
  return !canBe(baseOf(lower)!, 'noun') || (pos === 'VERB' && takesObject(next));
}

/** Whether a word may be a verb in the third person, whatever its neighbors are. */
export function mayBeSingularVerb(lower: string): boolean {
  if (lower === 'has') return true;
  if (!/[^s]s$/.test(lower)) return false;
  if (alsoNouns.has(lower)) return true;
  const profile = profileOf(lower);
  if (!profile?.possible.has('thirdPerson') || profile.possible.has('base')) return false;
  if (profile.adjective + profile.adverb + profile.other + profile.name > 0) return false;
  return profile.noun === 0 && baseOf(lower) !== undefined;
}

/** Whether a word is a verb in its base form: never a noun, or "need" before an infinitive. */
export function isBaseVerb({lower}: Token, next: Token | undefined): boolean {
  if (baseVerbs.test(lower)) return next?.lower === 'to';
  // "This transform checks the code": the word is a noun in software.
  return isOnlyVerb(lower) && takesObject(next) && !canBe(next!.lower, 'thirdPerson');
}

/** Whether a word is only a verb in its base form: "require", "include". */
export function isOnlyVerb(lower: string): boolean {
  const profile = profileOf(lower);
  if (!profile?.possible.has('base') || profile.base < 3 || notOnlyVerbs.has(lower)) return false;
  const {past, participle, noun, adjective, adverb, other, name, possible} = profile;
  return (
    past + participle + noun + adjective + adverb + other + name === 0 &&
    !possible.has('noun') &&
    !possible.has('past')
  );
}

function startsObject(next: Token | undefined): boolean {
  return next?.spaced === true && /^(?:DET|PRON)$/.test(next.pos);
}

export function takesObject(next: Token | undefined): boolean {
  return (
    next?.spaced === true &&
    (next.kind === 'code' || /^(?:DET|PRON|ADP|NOUN|PROPN|ADJ|NUM|PART|SCONJ)$/.test(next.pos))
  );
}

/** The base form of a verb in the third person. */
export function baseOf(lower: string): string | undefined {
  if (lower === 'has') return 'have';
  const candidates = [lower.slice(0, -1), lower.replace(/ies$/, 'y'), lower.slice(0, -2)];
  return candidates.find(base => base !== lower && canBe(base, 'base') && thirdPerson(base) === lower);
}
