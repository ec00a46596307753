import type {Token} from '../neutral/token.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles and similar abbreviations: a name follows, and the period after them ends no sentence. */
const leading = set(
  'Mr Mrs Ms Messrs Dr Prof Rev Hon St Gen Sen Rep Gov Lt Col Sgt Capt Maj Cmdr Mt Ft vs cf viz e.g i.e',
);

/** Abbreviations before a number. Elsewhere, they are words ("no", "fig", "art"). */
const numbered = set('no nos fig figs eq eqs sec ch chap vol vols pp p art para paras nr');

/** Abbreviations that may end a sentence, but often don't. Case matters, because "sun" and "sat" are words. */
const trailing = set(
  'Co Corp Inc Ltd Bros Jr Sr Esq plc Dept Univ Assn etc al Ph.D M.D Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Ave Blvd Rd lb lbs oz hrs vet',
);

/**
 * Words that no dictionary spells this way, in either case: "The std. deviation", "Approx. forty people". The period after them
 * ends a sentence only before a capital.
 */
const clipped = set(
  [
    // Measures and amounts.
    'approx avg std stdev max min est temps vol vols wt ht hr hrs mins secs yr yrs mos wk wks pct qty amt amts dia diam dist deg coeff conc elev',
    'lat alt freq dim dims sq cu ft yd yds gal gals qt qts pt pts tsp tbsp doz equiv calc ca circa',
    // Offices, people, and places.
    'dept depts govt mgmt mgr mgrs asst assoc assn admin acct accts corp exec div bldg bldgs apt apts hosp univ sch inst dir sec treas prof capt',
    'mktg mfg mfr mfrs intl natl soc reg hq hdqrs attn pop',
    // References and books.
    'ed eds cf ibid cit seq ff fol fols fn pls illus transl rev suppl supp publ repr bibl biog abbr abbrev chap chaps sect sects subsect ser ms mss anon',
    'pseud viz obs resp incl excl esp usu occas orig prev prelim poss prob vars subsp spp ssp syn masc adj adv pron conj prep intrans',
    // Business and technology.
    'misc req reqs cert certs ext tel ver vers proc sched encl recd pkg pkgs pcs telecom elec mech chem phys geog hist econ philos psych theol astron geol',
    'cont contd cond conf comm comp corr def ctr fwd mtg mtgs hwy rte jct mtn mtns',
  ].join(' '),
);

/** Short forms that are also words by themselves. They end a sentence before a word that can only start one: "the app. it is". */
const shortForms = set(
  'app apps rep reps info spec specs math tech config temp lit tab sing fed ex ref refs org dev int exp gen med mil art ind mod',
);

/** Kinds of abbreviations, by what normally follows. */
export type Abbreviation = 'leading' | 'numbered' | 'trailing' | 'clipped' | 'short';

/** The kind of a word's abbreviation, with or without its period; undefined if the word is not an abbreviation. */
export function abbreviationKind(word: string): Abbreviation | undefined {
  const name = word.replace(/\.$/, '');
  const lower = name.toLowerCase();
  if (numbered.has(lower)) return 'numbered';
  if (leading.has(name)) return 'leading';
  // An initial ("J."), or letters with periods ("U.S.", "a.m.").
  if (trailing.has(name) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(name)) return 'trailing';
  // With or without a capital first letter: "Max. speed".
  if (clipped.has(lower) && name.slice(1) === lower.slice(1)) return 'clipped';
  return shortForms.has(name) ? 'short' : undefined;
}

/** Whether a token is written as an abbreviation or an initial. */
export function isAbbreviation(token: Token): boolean {
  const kind = abbreviationKind(token.text);
  return kind === 'leading' || kind === 'trailing' || (kind !== undefined && token.text.endsWith('.'));
}
