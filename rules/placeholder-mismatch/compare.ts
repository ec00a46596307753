import type {Placeholder} from './scan.js';

/** How the placeholders of a translation differ from those of its source. */
export interface Difference {
  /** In the source only. */
  readonly missing: readonly Placeholder[];
  /** In the translation only. */
  readonly extra: readonly Placeholder[];
  /** One of the translation, and that of the source that it should be. */
  readonly changed: readonly {
    readonly from: Placeholder;
    readonly to: Placeholder;
    readonly isSure: boolean;
  }[];
  /** The first that is where the source has another. */
  readonly swapped?: Placeholder;
}

export function differenceOf(source: readonly Placeholder[], target: readonly Placeholder[]): Difference {
  const has = (placeholders: readonly Placeholder[]): ReadonlySet<string> =>
    new Set(placeholders.map(({key}) => key));
  const [inSource, inTarget] = [has(source), has(target)];
  const missing = distinct(source.filter(({key}) => !inTarget.has(key)));
  const extra = target.filter(({key, isVague}) => !inSource.has(key) && (!isVague || missing.length > 0));
  if (missing.length === 0 && extra.length === 0) return {missing, extra, changed: []};
  const [swapped] = extra;
  if (swapped && sameForms(missing, extra)) return {missing: [], extra: [], changed: [], swapped};
  return paired(...withoutMoved(missing, extra));
}

/** Without positional placeholders that only moved up or down because another one was lost or added before them. */
function withoutMoved(
  missing: readonly Placeholder[],
  extra: readonly Placeholder[],
): [missing: Placeholder[], extra: Placeholder[]] {
  const added = [...extra];
  const lost = missing.filter(({text}) => {
    const same = added.findIndex(placeholder => placeholder.text === text);
    if (same >= 0) added.splice(same, 1);
    return same < 0;
  });
  return [lost, added];
}

function distinct(placeholders: readonly Placeholder[]): Placeholder[] {
  const keys = new Set<string>();
  return placeholders.filter(({key}) => keys.size < keys.add(key).size);
}

/** Whether positional placeholders are the same ones in another order. */
function sameForms(missing: readonly Placeholder[], extra: readonly Placeholder[]): boolean {
  if (![...missing, ...extra].every(({isPositional}) => isPositional)) return false;
  const forms = (placeholders: readonly Placeholder[]): string =>
    placeholders
      .map(({text}) => text)
      .sort()
      .join(' ');
  return forms(missing) === forms(extra);
}

/** Finds for each placeholder that is missing the one that was made of it. */
function paired(missing: readonly Placeholder[], extra: readonly Placeholder[]): Difference {
  const changed: {from: Placeholder; to: Placeholder; isSure: boolean}[] = [];
  const lost = [...missing];
  const added = [...extra];
  const isOnly = missing.length === 1 && extra.length === 1;
  const pair = (to: Placeholder, from: Placeholder | undefined, isSure: boolean): void => {
    if (!from) return;
    changed.push({from, to, isSure});
    lost.splice(lost.indexOf(to), 1);
    added.splice(added.indexOf(from), 1);
  };
  for (const to of missing)
    pair(
      to,
      added.find(({text}) => letters(text) === letters(to.text)),
      true,
    );
  if (lost.length === added.length) for (const to of [...lost]) pair(to, added[0], isOnly);
  return {missing: lost, extra: added.filter(({isVague}) => !isVague), changed};
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
