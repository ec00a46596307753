/** The dimensions of MQM-Core (2022) that rules report on, with their subtypes: https://themqm.org */
export const mqmDimensions = {
  Terminology: [],
  Accuracy: ['Mistranslation', 'Addition', 'Omission', 'Untranslated', 'Do-not-translate'],
  'Linguistic conventions': [
    'Grammar',
    'Punctuation',
    'Spelling',
    'Unintelligible',
    'Character encoding',
    'Textual conventions',
  ],
  Style: ['Awkward', 'Unidiomatic', 'Inconsistent style'],
  'Locale conventions': ['Number format', 'Date format', 'Currency format', 'Measurement format'],
  'Design and markup': ['Markup'],
} as const satisfies Record<string, readonly string[]>;

type Dimensions = typeof mqmDimensions;

/** A category of MQM-Core: a dimension, or a dimension and a subtype, as in `Linguistic conventions/Grammar`. */
export type MqmCategory =
  | keyof Dimensions
  | {[D in keyof Dimensions]: `${D}/${Dimensions[D][number]}`}[keyof Dimensions];

/** All categories. */
export const mqmCategories: readonly string[] = Object.entries(mqmDimensions).flatMap(
  ([dimension, subtypes]) => [dimension, ...subtypes.map(subtype => `${dimension}/${subtype}`)],
);
