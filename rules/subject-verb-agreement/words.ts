const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Determiners that start a subject, and whose nouns may be plural. */
export const withPlural = set(
  'the these those all both many some several few most our your my his her their its two three four five',
);

/** Determiners that start a subject, and whose nouns may be singular. */
export const withSingular = set('the this each every a an your our my his her its their another');

/** Words after which a new clause starts with its subject. */
export const openers = set(
  'that if when because while although though since where once until unless whereas whether as',
);

/** Words that require the base form of a verb after *that*: "it is important that the device need". */
export const demands = set(
  'recommend recommends recommended recommendation suggest suggests suggested suggestion require requires required requirement request requests requested demand demands demanded insist insists insisted important necessary essential vital crucial imperative propose proposes proposed proposal ask asks asked order orders ordered advise advises advised prefer prefers preferred preferable urge urges urged lest desirable advisable best better mandatory command commands motion moved',
);

/** Nouns in -s that are singular, or may be: "the means is", "the news spreads". */
export const singularInS = set(
  'news means series species headquarters crossroads barracks works lens bus gas physics mathematics economics politics ethics athletics gymnastics diabetes measles chassis savings winnings earnings goods thanks arms customs dynamics statistics logistics metrics semantics graphics analytics mechanics acoustics electronics genetics linguistics robotics optics tactics aesthetics basics sales operations communications systems arts props args params options settings opts kwargs deps utils docs tools express kubernetes windows redis postgres jenkins always perhaps others times minutes hours days weeks months years miles dollars pounds euros percents points degrees meters metres kilometers seconds inches feet yards tons acres cents half majority minority united states proceeds remains stairs contents',
);

/** Verbs in -s that are also plural nouns. They count only before an object or an infinitive: "the users needs to". */
export const alsoNouns = set(
  'needs wants uses shows returns changes starts stops runs works helps makes gives takes looks calls controls supports displays stores plays moves holds lies means points marks names lists opens closes covers causes plans ends leads links matches measures offers orders places prints reads records reports requests rests results saves searches sends sets sounds stands states tests turns updates views waits walks writes',
);

/** Singular nouns that take a plural verb in British English, or that count a plural noun. */
export const collective = set(
  'team staff police government company family crew council committee majority minority number group pair couple variety range lot rest data media public press army club band board class crowd enemy party parliament population audience jury faculty cabinet half third quarter dozen hundred thousand million score bulk total sum handful host series people youth elite cattle fish sheep deer same other former latter kind sort type one more less most few poor rich sick dead old young english french british whole remainder navy cast generation union trio quartet opposition ministry firm household management leadership university school',
);

/** Pronouns that take a verb in -s. */
export const singularPronouns = set('it this');

/** Modal verbs, and verbs that are nouns in software: "the core assert", "this transform". */
export const notOnlyVerbs = set(
  'could should would shall must can may might ought dare assert transform merge fetch commit import export delete insert append exclude extend throw catch yield await async select create update install invoke execute render parse compile',
);
