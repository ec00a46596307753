const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Doubled with reason often enough that a copy is no proof: "log in in the morning", "what it is is a mess", "if you
 * doubt it it is yours", "those who do do it well", "I promise you you can".
 */
export const doubtful: ReadonlySet<string> = set('in on her is was it you do did does');

/** Adverbs that do stand twice: "slowly, slowly", "really, really", "early and early" are emphasis. */
export const emphatic: ReadonlySet<string> = set('really only early truly slowly nearly fully surely badly');

/** Names that are words as well: "Will will come in May", "Mark mark the way". */
export const namesakes: ReadonlySet<string> = set('will may march mark bill grace hope rose frank pat');
