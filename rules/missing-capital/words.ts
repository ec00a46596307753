const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Months and weekdays, except those that are also other words: "march", "may", and "august". */
export const dates = set(
  'january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);

/** Nationalities, languages, and peoples, except those that are other words in lowercase: "polish", "swede", "turkey", "china". */
export const peoples = set(
  'afghan african albanian algerian american americans african-american angolan arab arabian arabic argentine argentinian armenian asian australian austrian azerbaijani balinese basque bavarian belgian bengali bolivian bosnian brazilian british bulgarian burmese cambodian canadian cantonese caribbean catalan caucasian celtic chilean chinese christian christians colombian croatian cuban cypriot czech danish dutch egyptian english estonian ethiopian european europeans filipino finnish flemish french gaelic georgian german germans ghanaian greek guatemalan haitian hawaiian hebrew hindi hispanic hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian jamaican japanese javanese jewish jordanian kazakh kenyan korean kurdish kuwaiti laotian latin latvian lebanese liberian libyan lithuanian malay malaysian mandarin mexican moldovan mongolian moroccan muslim muslims nepalese nigerian norwegian pakistani palestinian panamanian paraguayan persian peruvian portuguese punjabi romanian russian russians rwandan saudi scandinavian scottish senegalese serbian sicilian slovak slovenian somali spanish sudanese swahili swedish swiss syrian taiwanese tamil thai tibetan tunisian turkish ugandan ukrainian urdu uruguayan uzbek venezuelan vietnamese welsh yemeni zimbabwean',
);

/** Nouns that can follow a nationality in lowercase: "french fries", "roman numerals", "dutch oven". */
export const detached = set(
  'digit digits fries fry toast bread dressing numeral numerals oven door doors window windows cheese roll press letter letters blinds bulldog shepherd rummy roulette salt gum type style ink mustard sausage pastry chard rubber wolfhound setter terrier cream measles rarebit orange oranges',
);

/** Nationalities that are also other words if no noun follows: "a danish", "she knitted an afghan", "to welsh on a deal". */
export const alsoThings = set('afghan danish mandarin welsh');

/** Verbs that can follow "I" but not the name of a variable. */
export const firstPerson = set(
  "am have was will would can could do did had think know hope want believe feel like need see mean love say said thought 'm 've 'll 'd ’m ’ve ’ll ’d",
);

/** Words at or before the start of a clause, so that its subject comes next. */
export const clauseOpeners = set(
  'then and but so when while that because before after as though although since until yesterday today what which later finally suddenly first once why how',
);

/** Adverbs between "I" and its verb. */
export const adverbs = set('just also never always really only finally soon already even still');

/** Nouns that were only parts of names when the corpus was compiled: "Georgia Tech". */
export const newer: ReadonlySet<string> = new Set(['tech']);
