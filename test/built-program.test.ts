import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';
import {createLinter, type FileResult} from '../src/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));

it('says what its sources say, whatever the bundler makes of them', async () => {
  const args = ['bin/mtlint.js', 'rules', 'examples', 'README.md', '--no-config', '--format', 'json'];
  const run = promisify(execFile)(process.execPath, args, {cwd: root, maxBuffer: 2 ** 28});
  const {stdout} = await run.catch((error: {stdout: string}) => error);
  const files: FileResult[] = JSON.parse(stdout).files;
  expect(files.length).toBeGreaterThan(30);
  const linter = createLinter();
  const expected = files.map(async ({path}) => linter.lint(await readFile(`${root}${path}`, 'utf8'), {path}));
  for (const [index, {words, messages}] of (await Promise.all(expected)).entries()) {
    const places = (list: FileResult['messages']): unknown =>
      list.map(({ruleId, message, start, end}) => [ruleId, message, start, end]);
    expect([files[index]!.path, words, places(files[index]!.messages)]).toEqual([
      files[index]!.path,
      words,
      places(messages),
    ]);
  }
});
