const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs of what a source says: "According to the ministry announced that". */
export const reportingVerbs = set(
  'said says announced announces reported reports stated states pointed noted notes showed shows revealed reveals told tells confirmed confirms claimed claims explained declared',
);

/** Verbs of people's minds, in the plural: "There are many people believe". */
export const mentalVerbs = set(
  'believe think say want hope know feel argue claim prefer choose agree worry fear expect',
);

/** People whom such a verb can have for a subject. */
export const peopleNouns = set(
  'people persons men women citizens experts scholars scientists netizens students parents analysts users readers workers residents doctors patients teachers investors economists critics officials',
);

/** What begins the main clause behind a concession or a reason. */
export const clauseStarts = set(
  'i he she it we they you the a an this that these those there his her its our their my your many some most all no one people',
);

/** Pronouns that are subjects. */
export const subjects = set('i he she it we they you there');

/** A verb of which one says what, and not what about. */
export const discussing = /^(?:discuss|discusses|discussed|discussing)$/;
