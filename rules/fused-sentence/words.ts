const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that open a sentence and have no capital elsewhere. The list excludes words that are also names, parts of names, or
 * capitalized pronouns: He, Him, and His (God), Being, Under, More, I, May, Will.
 */
export const openers = set(
  'a an the this that these those it she we they you there to in on at for from with by as if when while after before since because although however but so then thus therefore its their our your all both each every some many most such here what who how why where not',
);

/** Openers that can also be names ("He" is God, "During" is a film). A capital makes them likely to open a sentence. */
export const likelyOpeners = set(
  'he his during despite among between within without through until unless unlike once now today yesterday perhaps meanwhile moreover furthermore nevertheless instead finally first even only no any none nobody nothing everyone someone something my under according other another several two three also recently currently',
);

/** Openers that never occur inside a name, so they can open a sentence before or after one. */
export const clauseOpeners = set(
  'it they this these those there she he we however although though because therefore thus but when while if since despite during moreover furthermore meanwhile nevertheless',
);

/** "In the film In Cold Blood": a title may follow. */
export const worksOfArt = set(
  'film movie song book novel album single series play show poem story game episode hit band magazine newspaper hymn chapter section poet author called comedy drama musical opera',
);

/** Words that a letter or a Roman numeral can follow: "plan A", "vitamin A", "stage I". */
export const lettered = set(
  'plan class type vitamin grade group hepatitis point side section option appendix exhibit figure table part block team level influenza flu list category schedule annex serie series model version row column lane gate wing platform protein factor panel stage phase volume cohort arm act war letter letters node vertex vector matrix host thread process string chord note record',
);

/** Verbs that a clause without "that" may follow: "he said The Hague was far". */
export const complementVerbs = set(
  'say says said saying think thinks thought thinking believe believes believed believing know knows knew known knowing hope hopes hoped hoping suppose supposes supposed feel feels felt feeling mean means meant see sees saw seen hear hears heard hearing find finds found wish wishes wished tell tells told telling guess guessed ask asks asked asking write writes wrote written call calls called calling name named title titled entitled show shows showed shown suggest suggests suggested claim claims claimed let lets make makes made help helps helped watch watched understand understood admit admits admitted announce announced declare declared report reports reported sure glad afraid sorry certain',
);

/** Words that are more often the end of a clause than the word before a name. */
export const closers = set(
  'it them him me us himself herself themselves itself myself yourself ourselves too either again there here then well now ago today yesterday tomorrow tonight away back together alone though however else anyway instead once twice forever indeed',
);

/** Adverbs that connect a sentence to the previous one. */
export const connectors = set(
  'however therefore thus moreover furthermore meanwhile nevertheless instead then so yet still also finally perhaps now today here once first second even again soon later indeed besides otherwise hence consequently',
);

/** Conjunctions that open a subordinate clause. */
export const subordinators = set(
  'if when while because although though since unless until as after before once whereas whenever wherever whether',
);
