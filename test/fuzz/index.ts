/**
 * Lints and fixes documents that a seeded generator has made, and looks at what must hold for any document.
 *
 *     npm run test:fuzz -- [--seed n] [--documents n] [--only fixes|positions|editing|disk]
 *
 * A document that breaks a rule is shrunk and printed with the seed, and the exit code is 1.
 */
import {parseArgs} from 'node:util';
import fc from 'fast-check';
import {faultsOfDisk} from './disk.js';
import {document, session} from './documents.js';
import {faultsOfEditing, faultsOfFixes, faultsOfPositions} from './faults.js';

/** How many documents are looked at where nothing is said, and of how many one is edited. */
const usual = 1_000;
const perSession = 4;

/** How many documents the program is given at once. */
const perFolder = 200;

const {values} = parseArgs({
  options: {seed: {type: 'string'}, documents: {type: 'string'}, only: {type: 'string'}},
});
const seed = numberOf('seed', values.seed ?? String(Date.now() % 0x7fff_ffff));
const documents = numberOf('documents', values.documents ?? String(usual));

const checks = {
  fixes: () => fc.check(property(document, faultsOfFixes), {seed, numRuns: documents}),
  positions: () => fc.check(property(document, faultsOfPositions), {seed, numRuns: documents}),
  editing: () =>
    fc.check(
      property(session, ({document, changes}) => faultsOfEditing(document, changes)),
      {seed, numRuns: Math.ceil(documents / perSession)},
    ),
  disk: () =>
    fc.check(property(fc.array(document, {minLength: perFolder, maxLength: perFolder}), faultsOfDisk), {
      seed,
      numRuns: Math.ceil(documents / perFolder),
    }),
};

const chosen = Object.entries(checks).filter(([name]) => values.only === undefined || name === values.only);
if (chosen.length === 0) stop(`--only ${values.only}: there are ${Object.keys(checks).join(', ')}`);
console.log(`Seed ${seed}, ${documents} documents`);
for (const [name, check] of chosen) {
  const start = performance.now();
  const {failed, counterexample, errorInstance, numShrinks} = await check();
  console.log(
    `${name}: ${failed ? 'FAILED' : 'no finding'} (${Math.round((performance.now() - start) / 1000)} s)`,
  );
  if (!failed) continue;
  console.log(`Shrunk ${numShrinks} times: ${JSON.stringify(counterexample)}`, `\n${errorInstance}`);
  process.exitCode = 1;
}
if (process.exitCode === 1)
  console.log(`Again: npm run test:fuzz -- --seed ${seed} --documents ${documents}`);

function property<T>(
  arbitrary: fc.Arbitrary<T>,
  faultsOf: (value: T) => Promise<string[]>,
): fc.IAsyncProperty<[T]> {
  return fc.asyncProperty(arbitrary, async value => {
    const faults = await faultsOf(value);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
}

function numberOf(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) stop(`--${option} ${value}: expected a whole number`);
  return number;
}

function stop(reason: string): never {
  console.error(`test:fuzz: ${reason}`);
  process.exit(2);
}
