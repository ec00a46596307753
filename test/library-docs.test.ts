import {spawnSync} from 'node:child_process';
import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {reporterNames} from '../src/index.js';
import {folder} from './language-server/use.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const docs = readFileSync(new URL('../docs/library.md', import.meta.url), 'utf8');
const examples = [...docs.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

/** What each example prints. */
const printed: readonly RegExp[] = [
  /^1:10 error repeated-words .*\n$/,
  /^1 0\n$/,
  /"ruleId": ?"repeated-words"/,
  /^1 \{ 'passive-voice': 'off' \} \[ 'Velmar' \]\n$/,
  /^true repeated-words .* \[ 'the' \]\n$/,
  /^\[\s*'1:28-1:35: .*Protect.*'\s*\]\n$/,
];

it('each example of docs/library.md has an expectation', () => {
  expect(examples).toHaveLength(printed.length);
});

it.each(printed.map((output, index) => [index + 1, output] as const))(
  'example %i of docs/library.md runs',
  (number, output) => {
    const cwd = folder({
      'node_modules/.keep': '',
      'docs/a.md': 'They met the the mayor.\n',
      'docs/drafts/b.md': 'They met the the mayor.\n',
      'news/2024/c.md': 'All is well.\n',
      'mtlint.config.json': '{"rules": {"passive-voice": "off"}, "terms": ["Velmar"]}',
      'example.mjs': examples[number - 1]!,
    });
    symlinkSync(root, join(cwd, 'node_modules/mtlint'), 'dir');
    for (const name of ['unified', 'retext-english', 'retext-stringify'])
      symlinkSync(join(root, 'node_modules', name), join(cwd, 'node_modules', name), 'dir');
    const {stdout, stderr, status} = spawnSync(process.execPath, ['example.mjs'], {cwd, encoding: 'utf8'});
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(output);
    expect(stdout).not.toContain('drafts');
  },
);

it('docs/library.md names all reporters', () => {
  for (const name of reporterNames) expect(docs).toContain(`\`${name}\``);
});
