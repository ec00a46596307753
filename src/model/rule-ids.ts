/** Rules that were renamed, by their former id. Config files, directives, baselines and fingerprints still accept it. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['site-furniture', 'page-boilerplate'],
  ['model-chatter', 'model-commentary'],
]);

const former: ReadonlyMap<string, string> = new Map([...renamed].map(([before, now]) => [now, before]));

/** The id that a rule has today. An id that never changed, or belongs to no rule, stays the same. */
export function currentId(id: string): string {
  return renamed.get(id) ?? id;
}

/** The id that a rule first had: names derived from it survive a renaming. */
export function firstId(id: string): string {
  return former.get(id) ?? id;
}

/** All former ids. */
export const formerIds: readonly string[] = [...renamed.keys()];
