import {canBe, irregularPast, profileOf, regularBase} from '../../src/toolkit.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Modal verbs, as they are written before a verb. */
export const modals = set('can could must shall should will would may might');

/** Modals that are no nouns, so that a noun before them is their subject: "the must", "a can", "his will". */
export const plainModals = set('could should would shall');

/** Forms of *be* that are finite. */
export const finiteBe = set('is are am was were');

/** Forms of *have*. */
export const formsOfHave = set("has have had 've ’ve");

/** Negations, as the tagger cuts them off: "do", "n't". */
export const negations = set("not n't n’t");

/** Verbs and adjectives that an infinitive follows. "The town that he was going to was": not "go". */
export const infinitiveHeads = set(
  'want wants wanted able unable try tries tried trying need needs needed begin begins began decide decides decided wish wishes wished hope hopes hoped plan plans planned order ought important necessary essential possible impossible easy difficult hard ready likely',
);

/** Verbs that an infinitive follows, and that are more besides: only where their subject is plain. */
export const obligations = set('have has had used');

/**
 * Verbs of states, of which nobody gives an order: "The rule is give and take" cites one. None of them is a noun, or a
 * participle as *become* is.
 */
export const statives = set('agree disagree exist belong depend consist happen occur seem differ appear');

/** Verbs that English negates with *do*: none of them is a noun, and an aim seldom is ("the aim is not win"). */
export const negatedByDo = set(
  'agree disagree exist belong depend consist happen occur seem differ appear have know understand believe include contain require allow',
);

/** Verbs that are nouns too, but none that stands alone: "been show", "be implement". */
const countable = set(
  'build choose do find give implement make see show take tell use write carry design release force control publish measure improve',
);

/** Words that relate a clause to a noun or stand for one: its verb may be left out ("those who did not were sent home"). */
export const relatives = set(
  'who whom whose which that what whatever whoever whichever where wherever how why when whenever those these all any anyone anybody anything everyone everybody everything everywhere nothing only ones than as like whether because if unless once until time times day way place reason thing things most many some few others more best least',
);

/** What may stand between a passive and its end: "is use to", "be implement at once". */
export const closers = set(
  'by in at to on with for from as when before during through that using into within without until only and',
);

/** Quantities that several things follow. */
export const quantities = set('many several numerous various two three four five six seven eight nine ten');

/** Forms of *have*, *be* and *do* that are finite, and their base forms. */
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
 * The base form of a word that is a finite verb for certain, and no base form: "went", "has", "wanted", "contains".
 * "Found", "cut" and "needs" can be something else.
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
  // "Saw" is a noun, "left" an adjective; what WordNet makes an adjective of may be none to anybody ("come", "knew").
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

/** Verbs whose participle is their base form, and what is made with them: "to be typeset", "has been rerun". */
const invariable =
  /(?:set|cast|put|cut|let|shut|hit|bid|spread|come|run|read|split|wed|rid|cost|hurt|burst|thrust|quit)$/;

/** Whether a word is a verb in its base form and next to nothing else: "provide". */
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

/** Whether a noun is a plural, and no measure: "two hours" is one stretch of time. */
export function isPlural(lower: string): boolean {
  if (/^(?:people|men|women|children)$/.test(lower)) return true;
  return lower.endsWith('s') && !measure.test(lower) && canBe(lower.slice(0, -1), 'noun');
}

/** Whether a word is a verb in the third person, and never a noun in the plural: "contains", not "works" or "fancies". */
export function isThirdPerson(lower: string): boolean {
  const base = baseOfThirdPerson(lower);
  if (base === undefined) return false;
  if (!canBe(base, 'noun')) return true;
  const profile = profileOf(lower);
  // "There are lies": a verb in the main, and a noun all the same.
  return profile !== undefined && profile.thirdPerson >= 10 && profile.noun === 0;
}

/** The base form of a third person that may be a plural as well, where no noun can stand: "does not works". */
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

/** Past tenses whose participle is another form: "went", "took". The noun is left out ("have saw blades"). */
export function participleOfPast(lower: string): string | undefined {
  const verb = irregularPast(lower);
  // Edited prose has them as participles, too.
  if (/^(?:drank|forgot|shrank|sprang|began)$/.test(lower)) return undefined;
  if (!verb || verb.participles.includes(lower) || !canBe(lower, 'past') || canBe(lower, 'noun'))
    return undefined;
  return canBe(lower, 'participle') || canBe(lower, 'adjective') || canBe(lower, 'base')
    ? undefined
    : verb.participles[0];
}
