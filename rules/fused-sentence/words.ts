const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that open a sentence and carry no capital elsewhere. Left out: He, Him, His (God), Being, Under, More, I,
 * May, Will, Being names or pronouns with a capital of their own.
 */
export const openers = set(
  'a an the this that these those it she we they you there to in on at for from with by as if when while after before since because although however but so then thus therefore its their our your all both each every some many most such here what who how why where not',
);

/** Words that a letter follows as a name: "plan A", "vitamin A", "class A". */
export const lettered = set(
  'plan class type vitamin grade group hepatitis point side section option appendix exhibit figure table part block team level influenza flu list category schedule annex serie series model version row column lane gate wing platform protein factor',
);
