const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that stand twice with reason. Each group has the sentence that justifies it. */
export const allowed: ReadonlySet<string> = new Set([
  // "The work they had had done."
  ...set('had'),
  // "It is true that that man came."
  ...set('that'),
  // "It was very very good", "far far away", "no no, not at all"
  ...set('very really so much many more far too long no yes well now quite way'),
  // "There there, don't cry", "ha ha", "knock knock", "bye bye", "blah blah"
  ...set('there ha oh blah knock bye hear hush tut boo choo chop night beep yadda la na da dum woof'),
  // "homo sapiens sapiens", "the tse tse fly", "the mau mau", "pom pom", "can can"
  ...set('sapiens tse mau pom can gorilla bison'),
]);

/** Doubled with reason often enough that a copy is no proof: "log in in the morning", "what it is is a mess". */
export const doubtful: ReadonlySet<string> = set('in on her is it');
