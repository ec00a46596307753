const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that are repeated correctly often enough to leave doubt: "log in in the morning", "what it is is a mess", "if you
 * doubt it it is yours", "those who do do it well", "I promise you you can".
 */
export const doubtful: ReadonlySet<string> = set('in on her is was it you do did does');

/** Adverbs that are repeated for emphasis: "slowly, slowly", "really, really", "early and early". */
export const emphatic: ReadonlySet<string> = set('really only early truly slowly nearly fully surely badly');

/** Names that are also words: "Will will come in May", "Mark mark the way". */
export const namesakes: ReadonlySet<string> = set('will may march mark bill grace hope rose frank pat');
