import {mtlint} from '../checkers.js';
import {contextOf} from '../context.js';
import type {CleanText} from '../corpora/index.js';
import {openPool} from '../pool.js';
import {outcomesOf} from './recall.js';
import {damageProse} from './seeding.js';

/** Characters shown each side of a damage. */
const width = 100;

/** Damage of the kinds whose name holds a word, that no error and no warning finds: a line each. */
export async function missedDamage(clean: readonly CleanText[], word: string): Promise<string[]> {
  const damaged = damageProse(clean);
  const pool = openPool();
  const [flags, cleanFlags] = await Promise.all([
    pool.check(
      mtlint,
      damaged.map(({text}) => ({text, format: 'text'})),
    ),
    pool.check(
      mtlint,
      damaged.map(({index}) => clean[index]!),
    ),
  ]);
  pool.close();
  const byIndex: (typeof cleanFlags)[number][] = [];
  for (const [at, {index}] of damaged.entries()) byIndex[index] = cleanFlags[at]!;
  return [...outcomesOf(damaged, flags, byIndex)]
    .filter(({wound, hits}) => wound.kind.includes(word) && hits.every(({severity}) => severity === 'info'))
    .map(({text, wound}) => {
      const {before, actual, after} = contextOf(text.text, wound.places[0]!, width);
      return `${wound.kind}: ${before}⟦${actual}⟧${after}`;
    });
}
