import type {Token} from './paragraph.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that a name, title or number follows: the stop behind them ends no sentence. */
const leading = set(
  'mr mrs ms messrs dr prof rev hon st gen sen rep gov lt col sgt capt maj cmdr mt ft vs cf viz e.g i.e approx ed eds',
);

/** Abbreviations that a number follows: elsewhere they are words ("no", "fig", "art"). */
const numbered = set('no nos fig figs eq eqs sec ch chap vol pp p art para nr');

/** Abbreviations that end many sentences, and go on in many more. */
const trailing = set(
  'co corp inc ltd bros jr sr esq plc u.s u.k u.n e.u u.s.a a.m p.m b.c a.d d.c dept univ assn etc al ph.d m.d jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri ave blvd rd lb lbs oz hr hrs min mins vet',
);

/** What an abbreviation before a full stop asks of what follows. */
export type Abbreviation = 'leading' | 'numbered' | 'trailing';

/** The kind of abbreviation that a word (without its full stop) is, if it is one. */
export function abbreviationKind(word: string): Abbreviation | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (numbered.has(lower)) return 'numbered';
  if (leading.has(lower) || /^\p{Lu}\.?$/u.test(word)) return 'leading';
  return trailing.has(lower) || /^(?:\p{L}\.)+\p{L}?$/u.test(word) ? 'trailing' : undefined;
}

/** Whether a token is written as an abbreviation or an initial. */
export function isAbbreviation(token: Token): boolean {
  const kind = abbreviationKind(token.text);
  return kind !== undefined && (kind !== 'numbered' || token.text.endsWith('.'));
}
