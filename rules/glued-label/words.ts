const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Labels of the parts of an abstract. */
export const labels = set(
  'Background Aim Aims Objective Objectives Purpose Method Methods Result Results Conclusion Conclusions Discussion Introduction',
);

/** Labels that no sentence with a capital after them starts with. */
export const pluralLabels = set(
  'Background Objective Objectives Methods Method Results Result Conclusion Conclusions Introduction',
);

/** Words that go on with the label as a noun: "Results of the study", "Methods that work", "Results all show". */
export const continuations = set(
  'of for from in and or is are was were has have had that which who do does did not can may will should could on by with at as such section',
);
