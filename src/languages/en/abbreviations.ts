import type {Token} from '../neutral/token.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles and similar abbreviations: a name follows, and the period after them ends no sentence. */
const leading = set(
  'Mr Mrs Ms Messrs Dr Prof Rev Hon St Gen Sen Rep Gov Lt Col Sgt Capt Maj Cmdr Mt Ft vs cf viz e.g i.e approx esp incl',
);

/** Abbreviations before a number. Elsewhere, they are words ("no", "fig", "art"). */
const numbered = set('no nos fig figs eq eqs sec ch chap vol pp p art para nr');

/** Abbreviations that may end a sentence, but often don't. Case matters, because "sun" and "sat" are words. */
const trailing = set(
  'Co Corp Inc Ltd Bros Jr Sr Esq plc Dept Univ Assn etc al Ph.D M.D Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Ave Blvd Rd lb lbs oz hrs vet',
);

/** Kinds of abbreviations, by what normally follows. */
export type Abbreviation = 'leading' | 'numbered' | 'trailing';

/** The kind of a word's abbreviation, with or without its period; undefined if the word is not an abbreviation. */
export function abbreviationKind(word: string): Abbreviation | undefined {
  const name = word.replace(/\.$/, '');
  if (numbered.has(name.toLowerCase())) return 'numbered';
  if (leading.has(name)) return 'leading';
  // An initial ("J."), or letters with periods ("U.S.", "a.m.").
  return trailing.has(name) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(name) ? 'trailing' : undefined;
}

/** Whether a token is written as an abbreviation or an initial. */
export function isAbbreviation(token: Token): boolean {
  const kind = abbreviationKind(token.text);
  return kind !== undefined && (kind !== 'numbered' || token.text.endsWith('.'));
}
