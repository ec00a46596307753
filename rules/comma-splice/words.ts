const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Pronouns that can start a main clause. */
export const pronouns = set('i it they he she we you this these there');

/** Words that subordinate or coordinate clauses, so that a comma may be correct. */
export const linking = set(
  'if when while although though because since as after before until till unless once whereas wherever whenever where how what whatever whether that than so lest either neither nor not only let the-more no sooner hardly scarcely whoever however why',
);

/** Verbs of comment clauses: "It was late, he said", "It would rain, it seemed". */
export const reporting = set(
  'said says say thought thinks think knew knows know felt feels feel asked asks ask added adds told tells explained believed believes believe seemed seems seem wrote writes insisted cried replied declared decided supposed guessed guess hoped hopes hope feared fear imagined remembered appears appeared announced indicated testified reported stated assured learned claimed claim claims estimated understood understand known noted agreed argued argue suggested warned',
);

/** How a clause starts that no comment or aside starts like, over four words. */
export const mainStarts =
  /^(?:this (?:is (?!true|because|time)|means? |will |can |also |allows? )|they (?:also|will|can|must|should) |it (?:is|'s) (?:also |highly |strongly |therefore )?(?:recommended|necessary|possible|important|better|advisable|required|enough)\b|these are )/;

/** Words that make the clause before a comma part of a longer one. */
export const subordinating = set(
  'if when while although though because since unless whereas wherever whenever where how what whatever whether that than so as lest whoever which who whom whose why until till once',
);

/** Words that start such a clause, or a phrase that introduces the next one. */
export const opening: ReadonlySet<string> = new Set([
  ...subordinating,
  ...set('and but or yet then for in on at by with from to after before either neither nor'),
]);

/** Conjunctions after which a list of clauses ends: "it is new, this is old, and that is broken". */
export const joining = set('and or but');
