/**
 * Shows what one rule reports on edited human prose, each flag with its surroundings: `npm run prose -- <id>`. People wrote these
 * texts, so nearly every flag is a false alarm.
 */
import rules from '../../rules/index.js';
import {fail} from '../../scripts/fail.js';
import {createLinter} from '../../src/engine/linter.js';
import {unknownRule} from '../../src/engine/rule-settings.js';
import {loadCleanProse} from '../quality/corpora/index.js';
import {flagLine} from './flags.js';

const [id, ...others] = process.argv.slice(2);

if (!id || others.length > 0) fail('Usage: npm run prose -- <id>, as in `npm run prose -- comma-splice`');
if (!Object.hasOwn(rules, id)) fail(unknownRule(id, Object.keys(rules)));

// All rules run, because the rule may yield to another one.
const linter = createLinter();
let [flags, sentences] = [0, 0];
for (const text of await loadCleanProse()) {
  const {messages} = await linter.lint(text.text, {format: text.format});
  const found = messages.filter(({ruleId}) => ruleId === id);
  flags += found.length;
  sentences += text.sentences;
  if (found.length === 0) continue;
  console.log(`${text.corpus}, ${text.name}`);
  for (const message of found) console.log(`  ${flagLine(text.text, message)}`);
}
console.log(
  `${flags} flags in ${sentences} sentences: ${((1000 * flags) / sentences).toFixed(2)} per 1,000 sentences`,
);
