import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** A folder with a text that has an error. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
  folders.push(folder);
  writeFileSync(join(folder, 'a.md'), 'They met the the mayor.\n');
  return folder;
}

/** What becomes of a run over the text: exit code, and what stands on stderr and on stdout. */
function run(cwd: string, ...args: readonly string[]): [code: number | null, stderr: string, stdout: string] {
  const options = {cwd, encoding: 'utf8', timeout: 20_000} as const;
  const {status, stderr, stdout} = spawnSync(process.execPath, [program, ...args], options);
  return [status, stderr, stdout];
}

const json = 'mtlint.config.json';
const yaml = 'mtlint.config.yaml';
const mjs = 'mtlint.config.mjs';

const mistakes: readonly [file: string, content: string, message: string][] = [
  [json, '[]', ':1:1: expected an object'],
  [json, '["a"]', ':1:1: expected an object'],
  [json, 'null', ':1:1: expected an object'],
  [yaml, '- a', ':1:1: expected an object'],
  [yaml, '~', ':1:1: expected an object'],
  [mjs, 'export default [];', ': expected an object'],
  [mjs, 'export default null;', ': expected an object'],
  [
    mjs,
    'export default Promise.resolve({rulez: {}});',
    ': rulez: unknown key `rulez`: did you mean `rules`?',
  ],
  ['package.json', '{"mtlint": null}', ':1:12: expected an object'],
  ['package.json', '{"mtlint": []}', ':1:12: expected an object'],
  [json, '{"rules": []}', ':1:11: expected an object'],
  [json, '{"rules": ["passive-voice"]}', ':1:11: expected an object'],
  [json, '{"rules": {"passive-voice": ["on", []]}}', ':1:36: expected an object'],
  [json, '{"overrides": [["a"]]}', ':1:16: expected an object'],
  [json, '{"overrides": [{"files": [], "rules": {}}]}', ':1:26: expected a glob, or a list of them'],
  [json, '{"rules": {"constructor": "off"}}', ':1:12: unknown rule `constructor`'],
  [json, '{"rules": {"__proto__": "off"}}', ':1:12: unknown rule `__proto__`'],
  [yaml, 'rules: {__proto__: off}', ':1:9: unknown rule `__proto__`'],
  [json, '{"__proto__": {"rules": {}}}', ':1:2: unknown key `__proto__`'],
  [json, '{"constructor": {}}', ':1:2: unknown key `constructor`'],
  [json, '{"terms": ["a"], "terms": ["b"]}', ':1:18: duplicate key `terms`: remove one'],
  [
    json,
    '{"rules": {"passive-voice": "off", "passive-voice": "on"}}',
    ':1:36: duplicate key `passive-voice`: remove one',
  ],
  [
    json,
    '{"rules": {"passive-voice": "warn"}}',
    ':1:29: expected error, warning, info, on, off, not "warn": did you mean `warning`?',
  ],
  [mjs, 'await new Promise(() => {});', ': called process.exit(), or never finished loading'],
  [mjs, 'export default new Promise(() => {});', ': called process.exit(), or never finished loading'],
  [mjs, 'process.exit(0);', ': called process.exit(), or never finished loading'],
];

describe('a config file that says nothing of use', () => {
  for (const [file, content, message] of mistakes)
    it(`${file}: ${content}`, () => {
      const folder = makeFolder();
      writeFileSync(join(folder, file), content);
      const [code, stderr, stdout] = run(folder, 'a.md');
      expect(stderr.split('\n')[0]).toContain(`mtlint: ${file}${message}`);
      expect([code, stderr.split('\n').length, stdout]).toEqual([2, 2, '']);
    });

  it.skipIf(process.platform === 'win32')('is a pipe that nobody writes to', () => {
    const folder = makeFolder();
    execFileSync('mkfifo', [join(folder, json)]);
    expect(run(folder, 'a.md')).toEqual([2, `mtlint: ${json}: is not a file\n`, '']);
  });

  it('is named and has no key', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'package.json'), '{}');
    const line = 'mtlint: package.json: has no `mtlint` key\n';
    expect(run(folder, 'a.md', '--config', 'package.json')).toEqual([2, line, '']);
  });
});

describe('a config file that is right', () => {
  for (const [file, content] of [
    [mjs, 'export default Promise.resolve({rules: {"repeated-words": "off"}});'],
    [yaml, '# Nothing yet.\n---\nrules: {repeated-words: off}'],
  ] as const)
    it(`${file}: ${content}`, () => {
      const folder = makeFolder();
      writeFileSync(join(folder, file), content);
      expect(run(folder, 'a.md').slice(0, 2)).toEqual([0, '']);
    });

  it('is an empty one', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, yaml), '');
    expect(run(folder, 'a.md').slice(0, 2)).toEqual([1, '']);
  });
});
