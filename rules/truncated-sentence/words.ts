const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that end no sentence: "the", "a so-called". */
export const articles = set('the an every so-called');

/** Conjunctions that require a second part. */
export const linkingWords = set('and or nor because although unless whereas');

/** Possessives that require a noun, and have another form without one: "mine", "yours", "theirs". */
export const possessives = set('my your our their');

/** Prepositions that end no sentence after a noun; "in", "on", "at", "to", "for" and "with" often do. */
export const nounPrepositions = set(
  'of from into among during between toward towards via per than regarding',
);

/** Pairs of words that end no sentence: "make sure that", "such as". */
export const openPairs: ReadonlySet<string> = new Set([
  'sure that',
  'fact that',
  'certain that',
  'such as',
  'because of',
  'according to',
  'order to',
  'well as',
]);

/** Participles of verbs that require an object. After a noun, they end no sentence: "another system using". */
export const openParticiples = set('using containing requiring providing allowing enabling');

/** Lowercase words that end no paragraph, with or without a period. */
export const endsNoParagraph = set(
  'the a an and or nor but because although unless whereas of from into upon among during toward towards via per than my your our their',
);

/** Words that end a paragraph only if nothing before them takes the place of what should follow: "the lamp will be on". */
export const mayEndClause = set('is are was were has have had to with for by in on at as');

/** Words that take the place of what should follow: "Ask where the books are", "as tall as they were". */
export const fronting = set(
  'what which who whom whose where when why how that as than so if whether whatever wherever however something anything nothing everything someone all more most one first last only enough too',
);

/** Nouns in phrases that may end in their preposition: "a thing to take care of", "nothing to be afraid of". */
export const phrasalNouns = set(
  'care advantage hold charge use note sight track rid fun account sort kind lot hear heard',
);

/** Short forms that are whole words in some texts. */
export const clippedWords = set(
  'repo repos app apps config configs admin info dev env init auth params args arg param lib libs exec src dir dirs max min temp tmp sync async sim vid vids pic pics prod demo dept approx incl excl fig figs vol ref refs stats doc docs mod mods plugin plugins util utils combo intro promo convo limo deli gym lab labs photo memo rev rep reps hist impl impls attr attrs enum enums struct structs bool regex regexes stdin stdout stderr perf bot bots gui cli api uri url urls html css json yaml xml sql etc',
);
