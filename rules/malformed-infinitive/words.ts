const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that need an object before an infinitive, with their -ing forms. */
export const permitting = set(
  'allow allows allowing permit permits permitting enable enables enabling lets allowed permitted enabled',
);

/** Past forms of these, which are participles after *be* or a noun: "the time allowed to finish". */
export const participles = set('allowed permitted enabled');

/** Subjects after which a past form is a finite verb: "this allowed to finish". */
export const plainSubjects = set('this which it has have had also');

/** Verbs of instructions for cooking and repairs, whose object is understood: "Allow to cool". */
export const processes = set(
  'cool dry stand rest set sit soak simmer boil come reach warm cure steep freeze thaw melt drain settle harden rise stew brew chill bake ferment infuse marinate run pass',
);

/** Words that may be the object of a later verb: "the files that we allow to change", "what it permits to be seen". */
export const fronted = set('that which who whom whose what whatever whoever how as than');

/** Personal pronouns that can start a clause without a relative word: "the users we allow to enter". */
export const persons = set('i you he she we they');

/** Adjectives that need *to* before a verb. */
export const abilities = set('able unable');

/** Words right before an adjective that is a predicate. */
export const copulas = set(
  "be is are am was were been being not n't 's 're 'm also still always only even longer never only then",
);

/** Verbs that can be nothing but a verb after *able*, although they are also nouns. */
export const verbs = set(
  'connect log see use find run access start stop open close read write send receive view edit make get change set call play work test build install reach do go take give show handle share store load save control switch move copy print help hear have be create add delete remove download upload update manage choose select understand process answer reset configure',
);
