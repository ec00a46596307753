import type {Severity} from '../../../src/rule.js';
import {type Flag, isLong, meets, type Span} from '../spans.js';
import {damages} from './index.js';
import type {DamagedText, Wound} from './seeding.js';

/** How much of a kind of damage is found, in its place, by a flag that the undamaged text does not have. */
export interface DamageRecall {
  readonly kind: string;
  readonly wounds: number;
  /** Found by an error; by an error or a warning; by any flag. */
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** New errors and warnings elsewhere in the damaged paragraph. */
  readonly elsewhere: number;
  /** Rules that found it as an error or a warning, the most frequent first. */
  readonly rules: readonly {readonly rule: string; readonly found: number}[];
}

const rank: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2};

/**
 * Counts what is found of the damage.
 *
 * @param flags Flags on each damaged text.
 * @param cleanFlags Flags on each clean text, by its index.
 */
export function damageRecall(
  texts: readonly DamagedText[],
  flags: readonly (readonly Flag[])[],
  cleanFlags: readonly (readonly Flag[])[],
): DamageRecall[] {
  const tallies = new Map(damages.map(({kind}) => [kind, new Tally(kind)]));
  for (const [at, text] of texts.entries()) {
    const known = (cleanFlags[text.index] ?? []).map(flag => ({
      ...flag,
      start: text.toDamaged(flag.start),
      end: text.toDamaged(flag.end),
    }));
    const fresh = (flags[at] ?? []).filter(
      flag => !known.some(({rule, start, end}) => rule === flag.rule && start < flag.end && flag.start < end),
    );
    for (const wound of text.wounds) {
      const {start, end} = wound.paragraph;
      tallies.get(wound.kind)!.add(
        wound,
        fresh.filter(flag => flag.start >= start && flag.end <= end),
      );
    }
  }
  return [...tallies.values()].map(tally => tally.sum());
}

class Tally {
  readonly #kind: string;
  readonly #found = [0, 0, 0];
  readonly #rules = new Map<string, number>();
  #wounds = 0;
  #elsewhere = 0;

  constructor(kind: string) {
    this.#kind = kind;
  }

  add({places}: Wound, flags: readonly Flag[]): void {
    this.#wounds++;
    const hits = flags.filter(flag => places.some(place => meets(place, flag) && isTight(flag, place)));
    this.#elsewhere += flags.filter(flag => flag.severity !== 'info' && !hits.includes(flag)).length;
    const best = Math.min(...hits.map(({severity}) => rank[severity]));
    for (let level = 0; level < 3; level++) if (best <= level) this.#found[level]!++;
    const rules = new Set(hits.filter(({severity}) => severity !== 'info').map(({rule}) => rule));
    for (const rule of rules) this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1);
  }

  sum(): DamageRecall {
    const [error = 0, warning = 0, info = 0] = this.#found;
    const rules = [...this.#rules]
      .map(([rule, found]) => ({rule, found}))
      .sort((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1));
    return {kind: this.#kind, wounds: this.#wounds, error, warning, info, elsewhere: this.#elsewhere, rules};
  }
}

/** Whether a flag is short enough to point at a place: a loop is long itself. */
function isTight(flag: Flag, place: Span): boolean {
  return !isLong(flag) || flag.end - flag.start <= place.end - place.start + 20;
}
