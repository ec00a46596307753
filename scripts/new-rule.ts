/** Makes the folder of a new rule, with all that the inventory asks for: `npm run new-rule <id>`. */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';

const id = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
  fail('Usage: npm run new-rule <id>, the problem in kebab case, such as `comma-splice`');
const folder = new URL(`../rules/${id}/`, import.meta.url);
if (existsSync(folder)) fail(`rules/${id} exists`);

const title = id.replace(/-/g, ' ').replace(/^./, letter => letter.toUpperCase());

mkdirSync(folder);
writeFileSync(
  new URL('index.ts', folder),
  `import {defineRule} from '../../src/toolkit.js';

/** Reports … (complete the sentence). */
export default defineRule({
  id: '${id}',
  description: '${title}',
  category: 'Linguistic conventions/Grammar',
  // As high as the figures allow (\`npm run quality\`). A new rule starts as info.
  severity: 'info',
  fix: 'none',
  check(sentence, {report}) {
    for (const token of sentence.tokens) {
      if (token.lower !== 'misstake') continue;
      report({start: token.start, end: token.end, reason: \`Unexpected \\\`\${token.text}\\\`: say what to do\`});
    }
  },
});
`,
);
writeFileSync(
  new URL('readme.md', folder),
  `# ${id}

${title}: say in one sentence what the rule finds.

## Why it matters

Why machine translation makes this error, and how it affects the reader.

## Examples

\`\`\`text fails
The text with the ⟦misstake⟧ marked.
\`\`\`

Similar text that is correct:

\`\`\`text passes
The text that must stay silent.
\`\`\`

## How to fix

What the reader should do.

## Limits

What the rule doesn't find, and why.

## Figures

<!-- figures:start -->
Not measured yet.
<!-- figures:end -->
`,
);
execFileSync('npm', ['run', '--silent', 'generate'], {stdio: 'inherit'});
console.log(`rules/${id}: write the rule and its examples, then run \`npm test\` and \`npm run quality\``);

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
