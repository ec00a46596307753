/** Rules that say more of a mark than that it stands alone or at the wrong distance: they know what it is part of. */
export const rulesOfMarks: readonly string[] = [
  'stray-punctuation',
  'fused-sentence',
  'foreign-punctuation',
  'broken-markup',
  'broken-placeholder',
  'mojibake',
  'page-boilerplate',
  'model-token',
  'malformed-number',
];
