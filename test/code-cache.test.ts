import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {toAscii} from '../scripts/to-ascii.js';

// The bundler leaves what is not ASCII as it is in regular expressions, with the backslashes that it has.
const source = `exports.greet = async name => '“Hello ' + name.replace(/[\\–é]/, '') + (await __import('node:path')).posix.sep;
exports.address = __moduleUrl;`;

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtlint-'));
  file = join(folder, 'program.cjs');
  await writeFile(file, toAscii(source));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

/** Loads the program in a process of its own, as V8 compiles nothing twice in one, and says what it says. */
async function run(identity = '1', flags: readonly string[] = []): Promise<string> {
  const script = `import {loadProgram} from ${JSON.stringify(new URL('../src/cli/code-cache.ts', import.meta.url).href)};
    const {exports, keepCode} = loadProgram(${JSON.stringify(file)}, ${JSON.stringify(identity)});
    process.stdout.write((await exports.greet('Ann–')) + exports.address.replace(/.*[/]/, ''));
    await keepCode();`;
  const args = [...flags, '--import', 'tsx', '--input-type=module', '-e', script];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

const kept = (): Promise<string[]> => readdir(join(folder, 'compiled')).catch(() => []);

it('runs a program, and once more with the code that was kept', async () => {
  expect(await run()).toBe('“Hello Ann/program.cjs');
  expect(await kept()).toHaveLength(1);
  expect(await run()).toBe('“Hello Ann/program.cjs');
  expect(await kept()).toHaveLength(1);
});

it('compiles again what is damaged, and keeps that', async () => {
  await run();
  const [name = ''] = await kept();
  const code = join(folder, 'compiled', name);
  const {length} = await readFile(code);
  for (const damage of [
    () => truncate(code, length / 2),
    () => truncate(code, 0),
    () => writeFile(code, 'x'),
  ]) {
    await damage();
    expect(await run()).toBe('“Hello Ann/program.cjs');
    expect((await readFile(code)).length).toBe(length);
  }
});

it('does not take the code of another program, or of Node with other flags, for its own', async () => {
  await run();
  await writeFile(file, toAscii(source.replace('Hello', 'Adieu')));
  expect(await run('2')).toBe('“Adieu Ann/program.cjs');
  expect(await kept()).toHaveLength(2);
  expect(await run('2', ['--no-opt'])).toBe('“Adieu Ann/program.cjs');
  expect(await kept()).toHaveLength(3);
});

it('goes on where nothing can be kept', async () => {
  await writeFile(join(folder, 'compiled'), 'no folder');
  expect(await run()).toBe('“Hello Ann/program.cjs');
});
