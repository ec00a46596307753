const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that are repeated on purpose. An example justifies each group. */
export const repeatedOnPurpose: ReadonlySet<string> = new Set([
  // "The work they had had done."
  ...set('had'),
  // "It is true that that man came."
  ...set('that'),
  // "It was very very good", "far far away", "no no, not at all"
  ...set('very really so much many more far too long no yes well now quite way'),
  // "There there, don't cry", "ha ha", "knock knock", "bye bye", "blah blah"
  ...set('there ha oh blah knock bye hear hush tut boo choo chop night beep yadda yada la na da dum woof'),
  // "Hey, hey!", "ho ho ho", "yeah, yeah", "caw caw", "tap, tap"
  ...set(
    'hey ho yeah ooh aah ah eh hi hello nah doo whoa wow yo caw quack moo baa tap rap bang ding dong tick tock yum',
  ),
  // "Ay ay, sir!"
  ...set('ay aye'),
  // "Wait wait!", "go go go", "please, please", "stop stop", "plans, lists, etc. etc."
  ...set('wait go come look stop please etc etc.'),
  // "homo sapiens sapiens", "the tse tse fly", "the mau mau", "pom pom", "can can"
  ...set('sapiens tse mau pom can gorilla bison'),
]);
