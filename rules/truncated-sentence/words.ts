const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nothing ends in these: "the", "a so-called". */
export const articles = set('the an so-called');

/** Conjunctions that a second part follows. */
export const linkingWords = set('and or nor because although unless whereas');

/** Possessives that have another form without a noun: "mine", "yours", "theirs". */
export const possessives = set('my your our their');

/** Prepositions that end no sentence behind a noun; "in", "on", "at", "to", "for", "with" often do. */
export const nounPrepositions = set(
  'of from into among during between toward towards via per than regarding',
);

/** Words in lower case that no paragraph ends in, not even one without a full stop. */
export const endsNoParagraph = set(
  'the a an and or nor but because although unless whereas of from into upon among during between toward towards via per than my your our their is are was were has have had to with for by in on at as that which',
);

/** Nouns of a phrase that strands its preposition: "a thing to take care of", "nothing to be afraid of". */
export const phrasalNouns = set(
  'care advantage hold charge use note sight track rid fun account sort kind lot hear heard',
);
