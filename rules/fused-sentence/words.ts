const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that open a sentence and carry no capital elsewhere. Left out: He, Him, His (God), Being, Under, More, I,
 * May, Will, Being names or pronouns with a capital of their own.
 */
export const openers = set(
  'a an the this that these those it she we they you there to in on at for from with by as if when while after before since because although however but so then thus therefore its their our your all both each every some many most such here what who how why where not',
);

/** Openers that a name may have, too ("He" is God, "During" is a film): with a capital they are likely to open a sentence. */
export const likelyOpeners = set(
  'he his during despite among between within without through until unless unlike once now today yesterday perhaps meanwhile moreover furthermore nevertheless instead finally first even only no any none nobody nothing everyone someone something my under according other another several two three also recently currently',
);

/** Openers that no name has in its middle, so that they open a sentence behind a name or before one, too. */
export const clauseOpeners = set(
  'it they this these those there she he we however although though because therefore thus but when while if since despite during moreover furthermore meanwhile nevertheless',
);

/** "In the film In Cold Blood": a title may follow. */
export const worksOfArt = set(
  'film movie song book novel album single series play show poem story game episode hit band magazine newspaper hymn chapter section poet author called comedy drama musical opera',
);

/** Words that a letter follows as a name: "plan A", "vitamin A", "class A". */
export const lettered = set(
  'plan class type vitamin grade group hepatitis point side section option appendix exhibit figure table part block team level influenza flu list category schedule annex serie series model version row column lane gate wing platform protein factor',
);
