/** Rules that know what a punctuation mark is part of. They report more than a wrong space or a missing partner. */
export const rulesOfMarks: readonly string[] = [
  'stray-punctuation',
  'fused-sentence',
  'foreign-punctuation',
  'broken-markup',
  'broken-placeholder',
  'mojibake',
  'page-boilerplate',
  'model-token',
  'leftover-marker',
  'service-error',
  'malformed-number',
];
