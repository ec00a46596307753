import {isCapitalized, isLowerWord, profileOf, type Token} from '../../src/toolkit.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that are also given names: "I met Will at the fair." */
const givenNames = set(
  'will may mark bill grace hope rose frank pat art faith gene guy jack joy june april august dawn eve drew rob sue chase hunter grant miles mason chance penny ruby amber pearl ivy iris lily daisy violet olive heather basil victor dean earl duke rich bob dick nick ray jay lance cliff clay reed wade ford norm stew sandy ginger holly angel christian summer autumn robin peter don ron carol melody harmony destiny trinity charity felicity patience prudence constance honor virgil dusty rusty buddy sonny skip chip bud max tiger',
);

/** Words that are also surnames, mostly Chinese, Japanese, and Korean ones. */
const surnames = set(
  'he ye an so do long song you may will ma me on in no to go pan tan sun moon so she fan fang bang hang tang yang young west north snow',
);

/** Words before the name of a person: "Brother He", "young An". */
const titles = set(
  'mr mrs ms miss mister dr sir lady lord brother sister uncle aunt auntie grandpa grandma grandfather grandmother father mother master mistress madam madame elder senior junior cousin teacher professor president minister captain general colonel chief boss king queen prince princess director detective officer inspector saint surnamed surname named called comrade doctor nurse coach judge mayor senator',
);

/** Words after the name of a family: "the Ye family". */
export const houses = set(
  'family clan household dynasty sect brothers sisters siblings residence mansion manor estate patriarch matriarch ancestor ancestors heir',
);

/** Whether a capitalized word may be a given name: "She asked Will if May would come." */
export function isGivenName({lower}: Token, before: Token): boolean {
  // "we Will build": an auxiliary after its subject.
  if (/^(?:will|may)$/.test(lower))
    return !/^(?:NOUN|PRON|PROPN)$/.test(before.pos) || titles.has(before.lower);
  return givenNames.has(lower);
}

/** Whether the words on either side show that a capitalized word is the name of a person or a family. */
export function isNamedPerson(before: Token, {lower}: Token, after: Token | undefined): boolean {
  if (after && isLowerWord(after) && houses.has(after.lower)) return true;
  // "imagine An Ruoyi's face": no article, and no pronoun before a name.
  if (isCapitalized(after) && profileOf(after.lower) === undefined) {
    if (lower === 'an' && /^[^aeiouhx]/.test(after.lower)) return true;
    if (/^(?:he|ye|do)$/.test(lower)) return true;
  }
  if (!titles.has(before.lower)) return false;
  return surnames.has(lower) || givenNames.has(lower) || isCapitalized(before);
}
