/**
 * Runs the tests that concern one rule, in seconds and without a build: its readme's examples, its patterns, its own tests,
 * the inventory, and the architecture. `npm run test:rule <id>`; further arguments go to Vitest, as in `-- --watch`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {closest} from '../src/engine/closest.js';
import {fail} from './fail.js';
import {ruleIds, rulesFolder} from './rule-ids.js';

const [id, ...others] = process.argv.slice(2);
const ids = ruleIds();

if (!id || id.startsWith('-'))
  fail('Usage: npm run test:rule <id>, as in `npm run test:rule repeated-words`');
if (!ids.includes(id)) {
  const near = closest(id, ids);
  fail(
    `There is no folder rules/${id}: ${near ? `did you mean \`${near}\`, or ` : ''}run \`npm run new-rule ${id}\`?`,
  );
}
if (!readFileSync(new URL('index.ts', rulesFolder), 'utf8').includes(`'./${id}/index.js'`))
  fail(`rules/index.ts does not list ${id} yet: run \`npm run generate\``);

const root = new URL('../', import.meta.url);
const own = `test/rules/${id}.test.ts`;
const files = [
  'test/rules.test.ts',
  'test/inventory.test.ts',
  'test/architecture.test.ts',
  ...(existsSync(new URL(`${id}/patterns.ts`, rulesFolder)) ? ['test/patterns.test.ts'] : []),
  ...(existsSync(new URL(own, root)) ? [own] : []),
];
// One process without isolation: to load the rules takes longer than to test one.
const how = ['--no-isolate', '--no-file-parallelism', '--reporter=verbose'];
const {status} = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...files, ...how, ...others],
  {cwd: fileURLToPath(root), stdio: 'inherit', env: {...process.env, MTLINT_TEST_RULE: id}},
);
process.exitCode = status ?? 1;
