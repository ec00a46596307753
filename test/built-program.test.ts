import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';
import rules from '../rules/index.js';
import {builtInFormats} from '../src/formats/registry.js';
import {createLinter, type FileResult} from '../src/index.js';
import {examplesOf} from './readme.js';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));

it('says of all examples what its sources say, whatever the bundler makes of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-'));
  const texts = new Map<string, string>();
  for (const [index, {text, format}] of Object.keys(rules).flatMap(examplesOf).entries())
    texts.set(`${index}${builtInFormats.named(format)!.extensions[0]}`, text);
  await Promise.all([...texts].map(([name, text]) => writeFile(join(folder, name), text)));
  const args = [program, ...texts.keys(), '--no-config', '--format', 'json'];
  const run = promisify(execFile)(process.execPath, args, {cwd: folder, maxBuffer: 2 ** 28});
  // The examples have errors, so it says what it has found by its exit code, too.
  const {stdout} = await run.catch((error: {stdout: string}) => error);
  await rm(folder, {recursive: true});
  const files: readonly FileResult[] = JSON.parse(stdout).files;
  expect(files.length).toBe(texts.size);
  const linter = createLinter();
  for (const {path, words, messages} of files) {
    const expected = await linter.lint(texts.get(path)!, {path});
    const found = [path, words, messages.map(({context: _, ...message}) => message)];
    expect(found).toEqual([path, expected.words, expected.messages.map(asReported)]);
  }
}, 60_000);

/** A message as the JSON report has it. */
function asReported({context: _, ...message}: FileResult['messages'][number]): unknown {
  return JSON.parse(JSON.stringify(message));
}
