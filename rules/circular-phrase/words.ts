const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that can join a phrase to its own copy: "the voice of the voice", "the same group is the same group". */
export const links = set('is was are were of in on with from into');

/** Words that may come between a comma and the copy. */
export const joints = set('and or nor but which then');

/** Conjunctions after which a second clause may repeat its subject. */
export const clauseJoints = set('and but or because that so');

/** Words of somebody who speaks, and may repeat himself for effect. */
export const speakers = set("i we you me us my our your i'm we're you're let let's oh");

/**
 * Nouns that a thing can have of itself: "the derivative of the derivative", "the child of the child", "the best part of the
 * part". Numbers, too: "hundreds of hundreds".
 */
export const relational = set(
  'derivative inverse square root negation complement dual product sum function half quarter third percent average mean median copy child parent son daughter brother sister father mother friend enemy neighbor neighbour master servant rest end beginning start middle top bottom name number part image shadow reflection opposite reverse meaning history theory set list array subset type version translation commentary critique description definition power value pointer reference instance prototype wrapper cousin student teacher successor predecessor',
);
