const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that end no sentence: "the", "a so-called". */
export const articles = set('the an so-called');

/** Conjunctions that require a second part. */
export const linkingWords = set('and or nor because although unless whereas');

/** Possessives that require a noun, and have another form without one: "mine", "yours", "theirs". */
export const possessives = set('my your our their');

/** Prepositions that end no sentence after a noun; "in", "on", "at", "to", "for" and "with" often do. */
export const nounPrepositions = set(
  'of from into among during between toward towards via per than regarding',
);

/** Lowercase words that end no paragraph, with or without a period. */
export const endsNoParagraph = set(
  'the a an and or nor but because although unless whereas of from into upon among during between toward towards via per than my your our their is are was were has have had to with for by in on at as that which',
);

/** Nouns in phrases that may end in their preposition: "a thing to take care of", "nothing to be afraid of". */
export const phrasalNouns = set(
  'care advantage hold charge use note sight track rid fun account sort kind lot hear heard',
);
