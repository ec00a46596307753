const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Imperatives that reports use, and bare verbs that wish: "See the appendix", "Thank God", "Let it be". */
export const idioms = set(
  'see let note thank suppose consider imagine take say think compare call remember recall come bless forgive enter witness judge add given based please lest help hear look ask try go wait keep do welcome have should ought suffice during notice feel',
);

/** Words that a late main clause begins with. */
export const subjects = set('he she it we they the this that these those there i a an his her its our their');
