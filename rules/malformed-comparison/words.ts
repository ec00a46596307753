const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Comparatives in -er, and irregular ones. */
export const comparatives = set(
  'better worse bigger smaller larger higher older younger faster slower easier stronger weaker cheaper greater longer shorter lower richer poorer safer happier deeper wider smarter stricter simpler heavier warmer colder taller nicer cleaner clearer brighter darker lighter thicker thinner sharper softer harder louder quieter newer fresher finer closer nearer earlier busier prettier uglier angrier hungrier healthier wealthier luckier funnier sadder braver wiser kinder calmer cooler hotter wetter drier dirtier noisier narrower broader steeper tighter looser rougher smoother tougher weirder cuter fatter slimmer fitter bolder friendlier lonelier likelier lovelier livelier trickier riskier scarier crazier lazier fairer fuller paler rarer rounder straighter swifter thirstier tinier tastier sweeter shallower costlier flatter milder denser purer gentler nobler humbler subtler handier sturdier bulkier tidier further farther lesser sooner',
);

/** Superlatives in -est, and irregular ones. */
export const superlatives = set(
  'best worst biggest smallest largest highest oldest youngest fastest slowest easiest strongest weakest cheapest greatest longest shortest lowest richest poorest safest happiest deepest widest latest newest smartest simplest heaviest warmest coldest busiest tallest nicest cleanest clearest brightest darkest lightest thickest thinnest sharpest softest hardest loudest quietest freshest finest closest nearest earliest prettiest ugliest healthiest wealthiest luckiest funniest saddest bravest wisest kindest calmest coolest hottest wettest driest dirtiest noisiest narrowest broadest steepest tightest loosest roughest smoothest toughest weirdest cutest fattest slimmest fittest boldest friendliest loneliest likeliest loveliest liveliest trickiest riskiest scariest craziest laziest fairest fullest palest rarest straightest swiftest tiniest tastiest sweetest shallowest costliest flattest mildest densest purest gentlest noblest furthest farthest',
);

/** Linking verbs, which a comparative adjective can follow. "Do more faster" has two adverbs. */
export const linking = set(
  "is are was were be been being 's ’s 're ’re become becomes became becoming seem seems seemed get gets getting grew grow grows feel feels felt look looks looked",
);

/** Comparatives that are also adverbs: "learn more faster than they". */
export const adverbs = set(
  'faster slower easier cheaper longer deeper wider safer smarter lower higher harder closer nearer earlier further farther sooner quieter louder tighter straighter fairer cooler cleaner',
);
