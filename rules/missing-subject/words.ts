const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Imperatives that are normal in reports, and bare verbs that express a wish: "See the appendix", "Thank God", "Let it be". */
export const idioms = set(
  'see let note thank suppose consider imagine take say think compare call remember recall come bless forgive enter witness judge add given based please lest help hear look ask try go wait keep do welcome have should ought suffice during notice feel',
);

/** Commands that are common in manuals and rare in reports: "Refer to the table", "Click the icon". */
export const directives = set(
  'refer consult visit click press type drag tap scroll browse download install configure specify select choose prefer uncheck delete copy paste rename restart reboot reinstall uninstall plug unplug shake rinse stir pour locate log',
);

/** Phrases that introduce a hint to the reader: "To do so, write …", "For more information, ask …". */
export const hints =
  /^(?:to (?:do (?:so|this|that)|learn|find out|read)\b|for (?:more|further|this example|these examples|example|details|instance|information)\b)/i;

/** Words that can start a later main clause. */
export const subjects = set('he she it we they the this that these those there i a an his her its our their');

/** Auxiliaries that can start a statement whose subject is missing. */
export const auxiliaries = set(
  'is are was were has had does did can could will would must should may might do',
);

/** Auxiliaries that start a condition or a wish: "Had a road been there", "May a new day come". */
export const conditionals = set('had were should may might could');

/** Adverbs that may stand before the verb: "Also contains the names". */
export const lightAdverbs = set(
  'also currently recently usually often generally mainly only never always already simply',
);

/** Verbs that start sentences without a subject in news and letters: "Explains the mayor: …", "Comes the spring", "Thanks to them". */
export const wordsOfSpeech = set('explains says said ought adds comes came thanks lets asked added replied');
