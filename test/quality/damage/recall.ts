import type {Severity} from '../../../src/model/severity.js';
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

/** A damage, and the flags that the undamaged text does not have. */
export interface Outcome {
  readonly text: DamagedText;
  readonly wound: Wound;
  /** New flags in the place of the damage. */
  readonly hits: readonly Flag[];
  /** New flags elsewhere in the damaged paragraph. */
  readonly others: readonly Flag[];
}

/**
 * What becomes of each damage.
 *
 * @param flags Flags on each damaged text.
 * @param cleanFlags Flags on each clean text, by its index.
 */
export function* outcomesOf(
  texts: readonly DamagedText[],
  flags: readonly (readonly Flag[])[],
  cleanFlags: readonly (readonly Flag[])[],
): Generator<Outcome> {
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
      const here = fresh.filter(flag => flag.start >= start && flag.end <= end);
      const isHit = (flag: Flag): boolean =>
        wound.places.some(place => meets(place, flag) && isTight(flag, place));
      yield {text, wound, hits: here.filter(isHit), others: here.filter(flag => !isHit(flag))};
    }
  }
}

/** Whether a flag is short enough to point at a place: a loop is long itself. */
function isTight(flag: Flag, place: Span): boolean {
  return !isLong(flag) || flag.end - flag.start <= place.end - place.start + 20;
}

/** Counts what is found, by kind of damage. */
export function damageRecall(outcomes: Iterable<Outcome>): DamageRecall[] {
  const tallies = new Map(damages.map(({kind}) => [kind, new Tally(kind)]));
  for (const outcome of outcomes) tallies.get(outcome.wound.kind)!.add(outcome);
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

  add({hits, others}: Outcome): void {
    this.#wounds++;
    this.#elsewhere += others.filter(({severity}) => severity !== 'info').length;
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
