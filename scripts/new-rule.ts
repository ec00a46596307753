/**
 * Makes the folder of a new rule that works and passes its tests: `npm run new-rule <id>` for a rule about single words,
 * `npm run new-rule <id> -- --patterns` for one that regular expressions express.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {fail} from './fail.js';
import {rulesFolder} from './rule-ids.js';
import {filesOf} from './rule-template.js';

const {positionals, values} = parseArgs({
  allowPositionals: true,
  strict: false,
  // npm takes the option for its own where `--` does not come before it.
  options: {patterns: {type: 'boolean', default: process.env.npm_config_patterns === 'true'}},
});
const [id = '', ...others] = positionals;
const unknown = Object.keys(values).find(name => name !== 'patterns');

if (unknown !== undefined) fail(`Unknown option --${unknown}: the only option is --patterns`);
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id) || others.length > 0)
  fail('Usage: npm run new-rule <id> [-- --patterns], where the id names the problem: `double-negative`');
const folder = new URL(`${id}/`, rulesFolder);
if (existsSync(folder)) fail(`rules/${id} exists already: choose another id`);

const files = filesOf({id, since: nextVersion(), patterns: values.patterns === true});
mkdirSync(folder);
for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text);
execFileSync('npm', ['run', '--silent', 'generate'], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  stdio: 'inherit',
});
console.log(`rules/${id} has ${Object.keys(files).join(', ')}, and the generated files list the rule.
Write the rule and its examples, then run \`npm run test:rule ${id}\`.`);

/** The version at the top of the changelog: the next release. */
function nextVersion(): string {
  const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  const [, version] = /^## \[?(\d+\.\d+\.\d+)/m.exec(changelog) ?? [];
  return version ?? fail('CHANGELOG.md names no version: add the heading of the next release');
}
