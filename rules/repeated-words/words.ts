const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that are repeated correctly often enough to leave doubt: "log in in the morning", "what it is is a mess", "if you
 * doubt it it is yours", "those who do do it well", "I promise you you can".
 */
export const doubtful: ReadonlySet<string> = set('in on her is was it you do did does to');

/** Particles that the same preposition may follow, with their verbs: "She walked past past events", "log in in the morning". */
export const phrasalVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  in: set(
    'log sign check come get give hand fill plug move turn set settle stay drop break join let take put bring cave chip kick tune zoom opt dial fit',
  ),
  on: set('go carry move hold come turn switch log try pass keep drag tap start stay put'),
  off: set('take turn switch go log sign set call break drop'),
  over: set('come take turn hand move start'),
  by: set('go come pass get stop stand drop'),
  past: set('go walk run drive get move rush slip ride sail fly hurry'),
  about: set('come bring move run'),
};

/** Verbs whose preposition stays at the end of a clause that follows its noun: "the world we live in in winter". */
export const stranding: Readonly<Record<string, ReadonlySet<string>>> = {
  in: set('live believe work stand sit be invest involve write'),
  on: set('rely depend work count focus stand sit be base'),
};

/** Words after which `to` is a preposition or a particle of its own: "The names that it refers to to narrow the search". */
export const takingTo: ReadonlySet<string> = set(
  'have has had having need needs needed want wants wanted ought going used able like likes liked love try tries tried mean means meant happy willing free plan hope next',
);

/** Words that put the object of a verb before it: "Do what you have to to stay warm." */
export const fronting: ReadonlySet<string> = set(
  'what whatever all everything anything as than if whenever when where who which that',
);

/** Words that languages form by doubling, and calls: "a tuk tuk", "the cha cha", "hint hint". */
export const reduplicated: ReadonlySet<string> = set(
  'tuk cha gado ylang mahi dik agar beri chow dum goody hula lava muu nasi pai piri peri shabu tam tom wiki aku chin juju kava paw rah ro sago toto wonga bling din nam yoyo puff fifty pooh ngoro win pitter walla chi dim dan bora couscous kuku lomi bula huli tiki poi poke nene aye cou boom click clack clip clop drip ring tum zig hip hurrah hint nudge wink cough sigh sniff chuckle giggle hee heh wee pee poo tata mama papa dada baba bon bye',
);

/** Adverbs that are repeated for emphasis or agreement: "slowly, slowly", "really, really", "certainly, certainly". */
export const emphatic: ReadonlySet<string> = set(
  'really only early truly slowly nearly fully surely badly certainly exactly definitely absolutely naturally gladly',
);

/** Names that are also words: "Will will come in May", "Mark mark the way". */
export const namesakes: ReadonlySet<string> = set('will may march mark bill grace hope rose frank pat');
