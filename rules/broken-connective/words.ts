const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that report what a source says: "According to the ministry announced that". */
export const reportingVerbs = set(
  'said says announced announces reported reports stated states pointed noted notes showed shows revealed reveals told tells confirmed confirms claimed claims explained declared',
);

/** Verbs of thought and opinion, in the plural: "There are many people believe". */
export const mentalVerbs = set(
  'believe think say want hope know feel argue claim prefer choose agree worry fear expect',
);

/** Nouns for people, which can be the subject of such a verb. */
export const peopleNouns = set(
  'people persons men women citizens experts scholars scientists netizens students parents analysts users readers workers residents doctors patients teachers investors economists critics officials',
);

/** Words that start a main clause after a concession or a reason. */
export const clauseStarts = set(
  'i he she it we they you the a an this that these those there his her its our their my your many some most all no one people',
);

/** Subject pronouns. */
export const subjects = set('i he she it we they you there');

/** Forms of "discuss", which takes a direct object. */
export const discussing = /^(?:discuss|discusses|discussed|discussing)$/;
