const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Pronouns that begin a main clause. */
export const pronouns = set('it they he she we this these');

/** Words that subordinate or join clauses, so that a comma may be right, and verbs of speech and thought. */
export const subordinators = set(
  "if when while although though because since as after before until unless once whereas wherever whenever where how what whatever who whom whose which why whether that than so lest either neither not only had should were never and or but nor said says think thought know knew believe suppose guess hope seems told sure let the-more no sooner hardly scarcely 'd",
);
