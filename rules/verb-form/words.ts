import {canBe, irregularPast, profileOf, regularBase} from '../../src/toolkit.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Modal verbs. */
export const modals = set('can could must shall should will would may might');

/** Modals that are not also nouns ("the must", "a can", "his will"), so that a noun before them is their subject. */
export const plainModals = set('could should would shall');

/** Forms of *be* that are finite. */
export const finiteBe = set('is are am was were');

/** Forms of *have*. */
export const formsOfHave = set("has have had 've ’ve");

/** Negations, the way the tagger splits them off: "do", "n't". */
export const negations = set("not n't n’t");

/** Verbs and adjectives that take an infinitive. Excludes "go": "The town that he was going to was". */
export const infinitiveHeads = set(
  'want wants wanted able unable try tries tried trying need needs needed begin begins began decide decides decided wish wishes wished hope hopes hoped plan plans planned order ought important necessary essential possible impossible easy difficult hard ready likely',
);

/** Verbs that take an infinitive but have other uses, so they count only with a plain subject. */
export const obligations = set('have has had used');

/**
 * Verbs that describe a state, and are never imperatives ("The rule is give and take" cites two). None of them is also a noun,
 * or a participle like *become*.
 */
export const statives = set('agree disagree exist belong depend consist happen occur seem differ appear');

/** Verbs that English negates with *do*. None of them is also a noun, or likely as a complement ("the aim is not win"). */
export const negatedByDo = set(
  'agree disagree exist belong depend consist happen occur seem differ appear have know understand believe include contain require allow',
);

/** Verbs that are also nouns, but only with a determiner: "been show" and "be implement" are wrong. */
const countable = set(
  'build choose do find give implement make see show take tell use write carry design release force control publish measure improve',
);

/** Words that introduce or contain a relative clause, which may omit its verb ("those who did not were sent home"). */
export const relatives = set(
  'who whom whose which that what whatever whoever whichever where wherever how why when whenever those these all any anyone anybody anything everyone everybody everything everywhere nothing only ones than as like whether because if unless once until time times day way place reason thing things most many some few others more best least',
);

/** Words that may follow a complete passive: "is use to", "be implement at once". */
export const closers = set(
  'by in at to on with for from as when before during through that using into within without until only and',
);

/** Quantities that take a plural. */
export const quantities = set('many several numerous various two three four five six seven eight nine ten');

/** Finite forms of *have*, *be*, *do* and *go*, with their base forms. */
const auxiliaries = new Map([
  ['has', 'have'],
  ['had', 'have'],
  ['is', 'be'],
  ['am', 'be'],
  ['are', 'be'],
  ['was', 'be'],
  ['were', 'be'],
  ['does', 'do'],
  ['goes', 'go'],
]);

/** Whether a word is a finite form of an auxiliary. */
export function isAuxiliary(lower: string): boolean {
  return auxiliaries.has(lower);
}

/**
 * The base form of a word that is clearly a finite verb and not a base form: "went", "has", "wanted", "contains".
 * Excludes "found", "cut" and "needs", which can be something else.
 */
export function baseOfFinite(lower: string): string | undefined {
  return auxiliaries.get(lower) ?? baseOfPast(lower) ?? baseOfThirdPerson(lower);
}

function baseOfPast(lower: string): string | undefined {
  const irregular = irregularPast(lower);
  if (!irregular && !lower.endsWith('ed')) return undefined;
  const profile = profileOf(lower);
  if (!profile || irregular?.base === lower) return undefined;
  const {possible, adjective, past} = profile;
  // "Saw" is also a noun, and "left" an adjective. WordNet lists some words as adjectives that rarely are ("come", "knew").
  if (possible.has('base') || possible.has('noun') || profile.other + profile.adverb > 0) return undefined;
  if (adjective > past) return undefined;
  return irregular?.base ?? regularBase(lower, lower);
}

function baseOfThirdPerson(lower: string): string | undefined {
  if (!/[^s]s$/.test(lower)) return undefined;
  const profile = profileOf(lower);
  if (!profile) return undefined;
  const {thirdPerson, noun, possible, adjective, adverb, other} = profile;
  if (possible.has('base') || thirdPerson === 0 || noun > thirdPerson / 5 || adjective + adverb + other > 0)
    return undefined;
  return baseOf(lower, base => canBe(base, 'base'));
}

/** Verbs whose participle is their base form, and their compounds: "to be typeset", "has been rerun". */
const invariable =
  /(?:set|cast|put|cut|let|shut|hit|bid|spread|come|run|read|split|wed|rid|cost|hurt|burst|thrust|quit)$/;

/** Whether a word is almost always a verb in its base form: "provide". */
export function isOnlyBase(lower: string): boolean {
  if (countable.has(lower)) return true;
  const profile = profileOf(lower);
  if (!profile?.possible.has('base') || invariable.test(lower)) return false;
  const {possible, base, past, participle, noun, adjective, adverb, other, name} = profile;
  if (base >= 3 && past + participle + noun + adjective + adverb + other + name === 0) return true;
  return !(
    ['past', 'participle', 'noun', 'adjective', 'adverb', 'other', 'name', 'thirdPerson'] as const
  ).some(use => possible.has(use));
}

const measure =
  /^(?:seconds|minutes|hours|days|weeks|months|years|miles|inches|feet|yards|dollars|pounds|cents|euros|points|times|means|series)$/;

/** Whether a noun is a plural other than a measure: "two hours" is a single stretch of time. */
export function isPlural(lower: string): boolean {
  if (/^(?:people|men|women|children)$/.test(lower)) return true;
  return lower.endsWith('s') && !measure.test(lower) && canBe(lower.slice(0, -1), 'noun');
}

/** Whether a word is a third-person verb and never a plural noun: "contains", but not "works" or "fancies". */
export function isThirdPerson(lower: string): boolean {
  const base = baseOfThirdPerson(lower);
  if (base === undefined) return false;
  if (!canBe(base, 'noun')) return true;
  const profile = profileOf(lower);
  // "There are lies": "lies" is mostly a verb, but also a noun.
  return profile !== undefined && profile.thirdPerson >= 10 && profile.noun === 0;
}

/** The base form of a third-person verb that may also be a plural noun, for positions where no noun fits: "does not works". */
export function baseOfDoubtful(lower: string): string | undefined {
  if (!/[^s]s$/.test(lower)) return undefined;
  const profile = profileOf(lower);
  if (!profile?.possible.has('thirdPerson') || profile.possible.has('base')) return undefined;
  if (profile.adjective + profile.adverb + profile.other + profile.name > 0) return undefined;
  return baseOf(lower, base => (profileOf(base)?.base ?? 0) >= 5);
}

function baseOf(thirdPerson: string, isBase: (word: string) => boolean): string | undefined {
  const candidates = [thirdPerson.slice(0, -1), thirdPerson.replace(/ies$/, 'y'), thirdPerson.slice(0, -2)];
  return candidates.find(base => base !== thirdPerson && isBase(base));
}

/** The participle of a past tense with a different form: "went", "took". Excludes words that are also nouns ("have saw blades"). */
export function participleOfPast(lower: string): string | undefined {
  const verb = irregularPast(lower);
  // Edited prose also uses these as participles.
  if (/^(?:drank|forgot|shrank|sprang|began)$/.test(lower)) return undefined;
  if (!verb || verb.participles.includes(lower) || !canBe(lower, 'past') || canBe(lower, 'noun'))
    return undefined;
  return canBe(lower, 'participle') || canBe(lower, 'adjective') || canBe(lower, 'base')
    ? undefined
    : verb.participles[0];
}
