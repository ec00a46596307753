import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'mtlint-new-rule-'));

/** What the scripts and the tests of a rule read. */
const needed = [
  ...['package.json', 'tsconfig.json', 'biome.json', '.gitignore', 'vitest.config.ts'],
  ...['README.md', 'CHANGELOG.md', 'schema.json', 'rules', 'src', 'scripts', 'test', 'docs', 'examples'],
];

beforeAll(() => {
  for (const name of needed) cpSync(join(root, name), join(copy, name), {recursive: true});
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, {recursive: true, force: true}));

/** Runs a script of the copy as its user does. */
function npm(...args: string[]) {
  const {status, stdout, stderr} = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
    shell: process.platform === 'win32',
  });
  return {status, stdout, stderr};
}

const bin = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(copy, 'node_modules', name), ...args], {cwd: copy, encoding: 'utf8'});

describe.each([
  {id: 'sample-words', options: [], files: ['index.ts', 'readme.md', 'words.ts']},
  {id: 'sample-patterns', options: ['--', '--patterns'], files: ['index.ts', 'patterns.ts', 'readme.md']},
])('npm run new-rule $id $options', ({id, options, files}) => {
  it('makes one folder, and lists the rule in the generated files', () => {
    expect(npm('new-rule', id, ...options)).toMatchObject({status: 0, stderr: ''});
    expect(readdirSync(join(copy, 'rules', id)).sort()).toEqual(files);
    for (const file of ['rules/index.ts', 'docs/rules.md', 'schema.json'])
      expect(readFileSync(join(copy, file), 'utf8'), file).toContain(id);
  });

  it('makes a rule that passes its tests', () => {
    const {status, stdout} = npm('test:rule', id);
    expect(stdout).toContain(`${id} > fails`);
    expect(status, stdout).toBe(0);
  });
});

it('npm run test:rule fails when an example does not hold', () => {
  const readme = join(copy, 'rules/sample-words/readme.md');
  writeFileSync(readme, readFileSync(readme, 'utf8').replace('⟦misstake⟧', 'misstake'));
  expect(npm('test:rule', 'sample-words')).toMatchObject({status: 1});
});

it('new rules have no type errors and no lint, and the generated files are up to date', () => {
  const files = ['rules/sample-words/index.ts', 'rules/sample-patterns/index.ts'];
  writeFileSync(
    join(copy, 'tsconfig.sample.json'),
    JSON.stringify({extends: './tsconfig.json', include: [...files, 'src/**/*.d.ts']}),
  );
  expect(bin('typescript/bin/tsc', '-p', 'tsconfig.sample.json')).toMatchObject({status: 0, stdout: ''});
  const biome = bin(
    '@biomejs/biome/bin/biome',
    'check',
    '--vcs-enabled=false',
    '--error-on-warnings',
    ...files,
  );
  expect(biome.status, biome.stderr).toBe(0);
  expect(npm('generate:check')).toMatchObject({status: 0});
});

it('npm run test:rule names what is wrong with an id', () => {
  expect(npm('test:rule', 'repeated-word')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no folder rules/repeated-word: did you mean `repeated-words`, or run `npm run new-rule repeated-word`?\n',
  });
});

it('npm run new-rule refuses ids that it cannot use', () => {
  expect(npm('new-rule', 'mojibake')).toMatchObject({
    status: 2,
    stderr: 'rules/mojibake exists already: choose another id\n',
  });
  expect(npm('new-rule', 'Mixed_Spelling')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Usage: /),
  });
});
