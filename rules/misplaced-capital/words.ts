const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Function words that can't start a statement, so a capital on one is always wrong. Words that can
 * ("A", "To") belong to the rule fused-sentence.
 */
export const innerFunctionWords = set(
  'of or nor than and per upon onto toward towards among amongst is are was were has have had been be',
);

/**
 * Common nouns that institutions, games, and contracts often capitalize: "he joined the Party", "a
 * former Member", "under the Agreement". Their capitals are not evidence of an error.
 */
export const institutionalNouns = set(
  'party member meeting government power professional operations time state states house court congress church council committee board bank company city county district minister president king queen prince lord chairman director secretary general captain doctor father mother university college school department office union army navy league federation republic agreement contract act bill section article chapter part table figure appendix annex internet web god bible heaven earth sun moon north south east west',
);

/** Words that introduce a name or title: "the button called Save", "click Next", "a file named Work". */
export const namingWords = set(
  'said titled called named entitled click press select choose see tap hit button menu tab option key level group type class page section film movie song book novel album company firm brand label app bin ibn al el ben van von de del della der den du da di le la dos das',
);

/** Nouns that follow a name: "in Life magazine", "the Fetch spec", "the Select button". */
export const namedThings = set(
  'magazine newspaper spec specification algorithm theorem protocol street avenue road river lake conference prize award act plan tax button menu submenu tab toolbar bar icon dialog box checkbox field key window panel pane view mode option command line page list manual application app program tool module class type object value message event language snapshot feed format property attribute element function',
);

/** Numbers, which can name a horse, a channel, or a player: "to win on Six". */
export const numberWords = set(
  'one two three four five six seven eight nine ten eleven twelve first second third fourth fifth',
);

/** Adjectives that refer to an era, a creed, or a region: "Baroque madrigals", "Papal supremacy". */
export const namingAdjectives =
  /^(?:baroque|gothic|classical|romantic|medieval|papal|biblical|catholic|orthodox|protestant|evangelical|constitutional|congressional|presidential|federal|heroic|(?:north|south|mid)?(?:east|west)ern|northern|southern)$/;
