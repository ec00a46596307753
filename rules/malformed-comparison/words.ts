const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Comparatives in -er, and irregular ones. */
export const comparatives = set(
  'better worse bigger smaller larger higher older younger faster slower easier stronger weaker cheaper greater longer shorter lower richer poorer safer happier deeper wider smarter stricter simpler heavier warmer colder',
);

/** Superlatives in -est, and irregular ones. */
export const superlatives = set(
  'best worst biggest smallest largest highest oldest youngest fastest slowest easiest strongest weakest cheapest greatest longest shortest lowest richest poorest safest happiest deepest widest latest newest smartest simplest heaviest warmest coldest busiest',
);

/** Linking verbs, which a comparative adjective can follow. "Do more faster" has two adverbs. */
export const linking = set(
  "is are was were be been being 's ’s 're ’re become becomes became becoming seem seems seemed get gets getting grew grow grows feel feels felt look looks looked",
);

/** Comparatives that are also adverbs: "learn more faster than they". */
export const adverbs = set(
  'faster slower easier cheaper longer deeper wider safer smarter lower higher harder',
);
