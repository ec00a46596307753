const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Participles that no noun follows where a preposition comes next: "is a based on". */
export const participles = set(
  'based made written developed designed created called known used built named released published provided described generated located inspired powered',
);

/** Prepositions after these. */
export const closing = set('on upon by in for as to from with at under');

/** Adverbs in -ly that are names in code, or that an article may precede without an adjective: "the nearly half". */
export const notBeforeNoun = set(
  'finally early only likely family daily weekly monthly yearly hourly nightly quarterly friendly lonely lovely lively elderly orderly costly deadly holy ugly silly bodily worldly cowardly scholarly motherly fatherly brotherly timely homely leisurely nearly almost roughly approximately fully exactly directly simply purely barely hardly supposedly allegedly formerly mostly largely primarily predominantly chiefly mainly partly',
);

/** Nouns that are also modifiers: "a relatively novice driver", "a fairly standard". */
export const modifiers = set(
  'novice standard half quarter third dozen hundred thousand total majority minimum maximum fun key expert model amateur average evil good right wrong ideal human animal giant',
);

/** Nouns that *same* describes with an article: "a same day delivery". */
export const sames = set('day sex origin site size type store week gender age');

/** Words before "kind a": "is kind a hard step". */
export const beforeKind = set("is are was were be been it's that's just really 's");

/** Nouns that a name in code belongs to: "the file `tram.yaml`". */
export const named = set(
  'file folder directory command function option parameter argument package module library class method variable script tool program field key button setting service plugin property table column',
);

/** Words that start a clause to which the next one belongs. */
export const clauseOpeners = set(
  'if when while because although once before after as since where until unless to that which who',
);
