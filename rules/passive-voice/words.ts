const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Participles that describe a state after *be*, not an action: "she is interested in art", "the house is located on a
 * hill", "they are worried". With a by-agent, they are passives.
 */
export const statives = set(
  'interested located situated worried supposed retired scared tired bored excited pleased delighted satisfied dissatisfied thrilled ashamed accustomed acquainted qualified skilled talented gifted inclined drunk gone born crowded convinced embarrassed exhausted frightened terrified amazed astonished puzzled disappointed frustrated annoyed depressed upset relaxed entitled aged beloved crooked dated complicated sophisticated detailed biased married divorced deserted doomed destined deceased diseased disabled bent stuck rooted outdated renowned assorted cultured animated spirited bewildered perplexed startled troubled alarmed dismayed contented infested lopsided blessed grown unprecedented obligated prejudiced fascinated',
);

/** Words in -ed that are not participles. */
export const otherWords = set(
  'red sacred naked wicked rugged ragged jagged hundred kindred hatred indeed speed need seed feed breed exceed proceed succeed bed weed deed sled creed greed bleed present outspoken content',
);

/** Participles that describe a state only before certain words: "committed to peace", but "crimes were committed". */
export const stativeBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    committed: set('to'),
    dedicated: set('to'),
    devoted: set('to'),
    opposed: set('to'),
    faced: set('with'),
    disposed: set('to'),
    engaged: set('in to'),
    involved: set('in with'),
    bound: set('to'),
    determined: set('to'),
    surprised: set('at to that'),
    shocked: set('at to that'),
    honored: set('to'),
    blessed: set('with'),
    fed: set('up'),
    set: set('to'),
    prepared: set('to for'),
    qualified: set('to for as'),
    confused: set('about'),
    concerned: set('about that with over , . ; for'),
    related: set('to'),
    distinguished: set('and , .'),
    pleased: set('to with'),
  }),
);

/** Participles that describe a state of a person, but an action on a thing: "she was lost", but "the letter was lost". */
export const personalStates = set('lost done finished prepared engaged dressed occupied');

/** Participles that describe a beginning after *get*: "get started", "get married". */
export const beginnings = set(
  'started going used rid involved engaged married divorced dressed undressed lost tired bored drunk stuck acquainted interested excited worried scared upset settled organized organised prepared carried confused accustomed left',
);

/** Participles that describe a state in the present ("the shop is closed") and an action otherwise ("was closed", "can be confused"). */
export const presentStates = set(
  'closed confused motivated aligned convinced relaxed varied biased concerned related deserted bent pointed complicated determined dressed divorced impaired experienced pronounced',
);

/** Verbs without an object: before them, 's means "has". */
export const intransitive = set(
  'happened gone come changed become occurred arrived begun started finished stopped died grown worked lived moved turned tried managed decided learned earned got gotten recovered appeared disappeared returned',
);

/** Adverbs of degree: the word after them is an adjective. */
export const degrees = set('very too quite rather extremely');

/**
 * Verbs whose passive keeps an object or a complement, so that a noun may follow: "was given money", "was
 * elected president".
 */
export const keepsObject = set(
  'given shown told taught offered paid asked granted awarded sent lent handed denied refused promised charged allowed assigned served called named elected appointed made considered dubbed declared deemed labeled labelled termed voted crowned thought believed found rated judged nicknamed titled entitled left dealt fed sold fined guaranteed spared brought bought issued provided designated proclaimed pronounced christened baptized renamed proffered taken',
);

/** Times and places that follow a participle without a preposition: "was arrested Monday", "was sent home". */
export const looseAdverbs = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight home abroad overseas upstairs downstairs online worldwide year-on-year nationwide part sometime everywhere years months weeks days hours minutes decades',
);

/** Phrases that may come between auxiliary and participle: "were in turn sold". */
export const insertedPhrases: readonly string[] = [
  'in turn',
  'in fact',
  'in part',
  'in general',
  'in particular',
  'in effect',
  'at first',
  'at last',
  'at least',
  'at once',
  'at present',
  'at times',
  'for example',
  'for instance',
  'of course',
  'no longer',
  'no doubt',
  'as yet',
  'once more',
  'more or less',
  'by now',
  'by then',
  'by law',
  'by far',
  'by no means',
  'to date',
  'so far',
  'thus far',
  'more and more',
  'to some extent',
  'to a large extent',
  'to a great extent',
  'to a certain extent',
  'from time to time',
  'at the same time',
  'one by one',
  'step by step',
  'little by little',
  'all but',
  'half',
];

/** Means, measures and times after *by*, which are not agents. */
export const noAgents = set(
  'hand car bus train plane air sea land ship boat truck road rail bicycle bike taxi foot mail post email e-mail phone telephone fax letter wire radio law right nature birth name reputation definition default design accident mistake chance error force example means way virtue reason dint then now today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december noon midnight dawn dusk day night morning evening afternoon weekend year end year-end half third quarter percent times itself themselves himself herself',
);
