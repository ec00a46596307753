const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Determiners that take a plural noun. */
export const pluralDeterminers = set('these those many several various few numerous multiple');

/** Number words that take a plural noun. */
export const numerals = set('two three four five six seven eight nine ten eleven twelve');

/** Units and scales, which specifications keep in the singular: "5 meter in length", "at 3 hour". */
export const measures = set(
  'inch foot meter metre kilometer kilometre mile yard acre hectare gram kilogram pound ounce liter litre gallon volt watt ampere degree percent hour minute second week month year cent euro dollar yuan star point pixel bit byte karat carat order magnitude',
);

/** Determiners that take a singular noun. */
export const singularDeterminers = set('a an each every another');

/** Nouns with the same form in singular and plural, or with a plural meaning: "these sheep", "many people". */
export const unmarkedPlurals = set(
  'people police cattle sheep fish deer staff data media criteria phenomena bacteria men women children feet teeth mice geese oxen folk personnel aircraft spacecraft offspring species series means youth elite faculty crew team family majority minority rest million thousand hundred dozen few more less other half kind sort type one same former latter present alike home',
);

/** Singular nouns that end in s: "a means to", "a series of". */
export const singularsInS = set(
  'means series species news headquarters crossroads barracks works gallows sports lens bus gas plus physics mathematics economics politics ethics athletics gymnastics diabetes measles corps chassis analysis basis bias alias atlas canvas chaos christmas cosmos crisis thesis emphasis axis iris pus census virus status minus bonus chorus campus focus genius lotus radius surplus locus walrus apparatus consensus nexus tennis penis pelvis glass class mass loss business process access success stress address progress press princess waitress mattress fortress compass cutlass harness witness illness weakness wilderness savings goods thanks arms customs links dynamics statistics logistics shambles innings kudos rendezvous sales operations communications systems arts letters 1980s times always perhaps others hours',
);

/** Nouns of technical texts whose singular edited prose rarely has, or has as a verb as well: "these two file". */
export const technical = set(
  'point file folder user server client option version device window button plugin module package library command parameter argument link page image list button label message network password account browser database table column row query script template theme widget channel player setting feature function variable string number project repository branch image video document screen keyboard language computer printer disk drive map stop tool icon menu tab panel',
);

/** Nouns without a plural, after words that count: "number of damage", "several information". */
export const uncountable = set(
  'information damage equipment software hardware furniture advice knowledge traffic luggage baggage money evidence weather homework feedback health mana electricity water air dust rain snow help fun',
);

/** Words that count, so that a plural follows: "a number of". */
export const counting = set('number numbers');

/** Plurals of such nouns: "informations". */
export const impossiblePlurals = new Map([
  ['informations', 'information'],
  ['equipments', 'equipment'],
  ['softwares', 'software'],
  ['hardwares', 'hardware'],
  ['furnitures', 'furniture'],
  ['homeworks', 'homework'],
  ['luggages', 'luggage'],
  ['advices', 'advice'],
]);

/** Such nouns after other words: "many information". Excludes those that are also verbs ("these damage"). */
export const uncounted = set(
  'information equipment software hardware furniture advice luggage baggage homework evidence',
);

/** Nouns that *multiple* describes as a kind: "multiple choice". */
export const kinds = set(
  'choice command inheritance selection personality use occupancy regression dispatch assignment alignment exposure entry birth access output input return ownership citizenship sclerosis',
);
