const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Irregular past participles that a passive can have. Intransitive verbs (come, gone, been, risen) are left out. */
export const irregularParticiples = set(
  'awoken beaten begun bent bet bidden bitten blown born borne bought bound bred broken brought built burnt burst cast caught chosen clung cut dealt done drawn dreamt driven drunk dug eaten fed felt fought flung forbidden foreseen forgiven forgotten forsaken found frozen given ground grown heard held hewn hidden hit hung hurt kept knit known laid leapt learnt led left lent let lit lost made meant met mistaken mown misled misread misunderstood offset outdone overcome overdone overheard overridden overseen overtaken overthrown overwritten paid partaken proven put quit read rebuilt redone remade resold retold rewritten rid ridden rung run said sawn seen sent set sewn shaken shed shorn shot shown shut slain slit sold sought sown sped spelt spent spilt split spoken spread spun squeezed stolen stricken strung struck stuck stung strewn sung sunk swept sworn swung taken taught thought thrown thrust told torn trodden undergone understood undertaken undone upheld upset withdrawn withheld won wound woven worn wrung written',
);

/**
 * Participles that after *be* tell a state, not an act: "she is interested in art", "the house is located on a
 * hill", "they are worried". A by-agent makes them passives again.
 */
export const statives = set(
  'interested located situated worried related faced concerned supposed married retired scared tired bored excited pleased delighted satisfied surprised ashamed accustomed acquainted committed dedicated devoted inclined involved engaged experienced qualified skilled talented advanced armed closed dressed drunk finished gone done lost born crowded prepared ready convinced confused embarrassed exhausted frightened amazed disappointed frustrated annoyed relaxed opposed entitled aligned red sacred naked wicked rugged ragged hundred kindred indeed speed need seed feed breed exceed proceed succeed agreed aged beloved blessed learned crooked rounded pointed unmarried unchanged unaffected unprecedented unlimited untouched unfinished unexpected unwanted unused unemployed limited dated complicated sophisticated mixed varied detailed',
);
