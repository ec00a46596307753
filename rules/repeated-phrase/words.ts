const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that are repeated on purpose on both sides of "and" or "or". An example justifies each group. */
export const coupled: ReadonlySet<string> = new Set([
  // "more and more people", "it got worse and worse", "farther and farther"
  ...set('more less better worse further farther'),
  // "again and again", "over and over", "the wheel goes round and round", "by and by", "through and through"
  ...set('again over on round around through up out down off in by across along away back forth together'),
  // "neck and neck", "half and half", "one of the side and side streets"
  ...set('neck half fifty side'),
  // "on such and such a day", "by little and little"
  ...set('such little'),
  // "for ever and for ever"
  ...set('for ever'),
  // "for years and years", "miles and miles of sand", "hundreds and hundreds"
  ...set(
    'years months weeks days hours minutes ages miles leagues yards feet tons acres pages rows ranks lots heaps',
  ),
  ...set('loads piles dozens scores hundreds thousands millions billions trillions generations'),
  // "There are liars and liars", "as man and man"
  ...set('man men'),
]);

/** Words after which the two copies are two things: "between state and state", "no ifs and no ifs". */
export const pairing: ReadonlySet<string> = set('between no neither either both');

/** Words that give the copy its own meaning: "freedom and freedom alone", "will you or will you not". */
export const restarting: ReadonlySet<string> = set('not alone only again itself himself herself themselves');

/** Words of somebody who speaks, and may repeat himself for effect. */
export const speakers: ReadonlySet<string> = set('i we you me us my our your');

/** Words that start a relative clause or an infinitive: "the foreigners or the foreigners who came first". */
export const relative: ReadonlySet<string> = set('who whom whose which that where to');

/** Words that say how long a repeated action lasts: "they talked and talked the whole day". */
export const lapses: ReadonlySet<string> = set(
  'evening night day days week weeks month year years time morning afternoon hour hours minutes while way whole entire',
);

/** Verbs that an object and its name follow: "to call a relationship a relationship". */
export const naming: ReadonlySet<string> = set(
  'call calls called calling name names named deem deems consider considers label labels make makes made',
);

/** Prepositions that join two copies of a noun: "from country to country to seek", "year after year after year". */
export const joining: ReadonlySet<string> = set('to by after upon for on against at over');

/** Nouns that idioms repeat around a preposition, which the same one may follow: "hand in hand in the park", "day by day by train". */
export const matched: ReadonlySet<string> = set(
  'hand arm day word one step side face back end eye head heart shoulder cheek toe line room house door point piece bit drop inch year month week hour minute time man woman night page stone brick layer item letter case dollar',
);

/** Words that open an aside rather than an item of a list: "our allies, including friends and allies". */
export const openers: ReadonlySet<string> = set('such including excluding involving ranging using making');
