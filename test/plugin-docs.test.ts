import {spawnSync} from 'node:child_process';
import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {folder} from './language-server/use.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const docs = readFileSync(new URL('../docs/plugins.md', import.meta.url), 'utf8');

/** The modules in the documentation: blocks that start with the name of a file. */
const modules = Object.fromEntries(
  [...docs.matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => [name, code]),
);
const [, readme = ''] = /^````markdown\n([\s\S]*?)^````$/m.exec(docs) ?? [];

/** A project with the plugins of the documentation. */
function project(files: Readonly<Record<string, string>>): string {
  const cwd = folder({
    'package.json': '{"type": "module"}',
    'node_modules/.keep': '',
    'rules/vague-words.md': readme,
    ...modules,
    ...files,
  });
  symlinkSync(root, join(cwd, 'node_modules/mtlint'), 'dir');
  return cwd;
}

function run(cwd: string, ...args: readonly string[]): [stdout: string, stderr: string] {
  const {stdout, stderr} = spawnSync(process.execPath, args, {cwd, encoding: 'utf8'});
  return [stdout, stderr];
}

describe('the examples of docs/plugins.md', () => {
  it('are four modules and a readme', () => {
    expect(Object.keys(modules)).toEqual([
      'rules/vague-words.js',
      'rules/house-terms.js',
      'rules/vague-words.test.js',
      'formats/lines.js',
    ]);
    expect(readme).toContain('text fails');
  });

  it('find and fix what they say', () => {
    const cwd = project({
      'mtlint.config.json': JSON.stringify({
        plugins: ['./rules/vague-words.js', './rules/house-terms.js', './formats/lines.js'],
        overrides: [{files: 'strings/*.txt', format: 'lines'}],
      }),
      'a.md': 'Put the thing on the table: `thing`. Open the log-in page, not `login page`.\n',
      'strings/a.txt': '# A thing\nThe log-in page has 5%% of the stuff.\n',
      'b.lines': '# A thing\nThe stuff.\n',
    });
    const program = join(root, 'bin/mtlint.js');
    expect(run(cwd, program, '--format', 'compact', 'a.md', 'strings', 'b.lines')).toEqual([
      [
        'a.md:1:9: warning house-vague-word Vague `thing`: name what you mean',
        'a.md:1:47: error house-term `log-in page`: our term is `sign-in page`',
        'b.lines:2:5: warning house-vague-word Vague `stuff`: name what you mean',
        'strings/a.txt:2:5: error house-term `log-in page`: our term is `sign-in page`',
        'strings/a.txt:2:32: warning house-vague-word Vague `stuff`: name what you mean',
        '',
      ].join('\n'),
      '',
    ]);
    expect(run(cwd, program, '--fix', '--quiet', 'strings')).toEqual(['', '']);
    expect(readFileSync(join(cwd, 'strings/a.txt'), 'utf8')).toBe(
      '# A thing\nThe sign-in page has 5%% of the stuff.\n',
    );
  });

  it('are tested by their readme', () => {
    const cwd = project({});
    const [stdout, stderr] = run(cwd, '--test', '--test-reporter=tap', 'rules/vague-words.test.js');
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^# tests [1-9]/m), '']);
    expect(stdout).toMatch(/^# fail 0$/m);
    expect(stdout).toContain('fails: Put the thing on the table.');
  });
});
