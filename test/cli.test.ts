import {execFileSync, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

/**
 * A scenario is a folder in test/cli: `scenario.json`, the files to lint in `input`, what the program prints in
 * `stdout.txt` and `stderr.txt` (absent where it prints nothing), and in `after` the files that it changes. Where
 * there is a folder `uncommitted`, `input` is committed to a git repository, and `uncommitted` put over it.
 * `UPDATE=1 npm test` writes what the program printed; read the difference before you commit it.
 */
interface Scenario {
  /** What a user wants here. */
  readonly about: string;
  readonly args: readonly string[];
  /** What the user has run in this folder before. */
  readonly earlier?: readonly (readonly string[])[];
  readonly exit: number;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Symbolic links, and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** Folder, of those in `input`, that the program is started in. */
  readonly folder?: string;
  /** Whether the package is in node_modules: plugins import it. */
  readonly installed?: boolean;
  /** Where the program lists all rules: those to compare. A new rule must not change the scenario. */
  readonly rules?: readonly string[];
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const scenarios = new URL('cli/', import.meta.url);
const root = new URL('../', import.meta.url);
const program = fileURLToPath(new URL('bin/mtlint.js', root));
const update = process.env.UPDATE === '1';
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, {recursive: true, force: true});
});

describe('the program', async () => {
  for (const name of (await readdir(scenarios)).sort()) {
    const folder = new URL(`${name}/`, scenarios);
    const scenario: Scenario = JSON.parse(await readFile(new URL('scenario.json', folder), 'utf8'));
    it(`${name}: ${scenario.about}`, () => check(folder, scenario));
  }
});

async function check(folder: URL, scenario: Scenario): Promise<void> {
  const cwd = await mkdtemp(join(tmpdir(), 'mtlint-'));
  folders.push(cwd);
  await cp(new URL('input', folder), cwd, {recursive: true}).catch(ignoreMissing);
  if (existsSync(new URL('uncommitted', folder))) {
    commit(cwd);
    await cp(new URL('uncommitted', folder), cwd, {recursive: true});
  }
  for (const [link, target] of Object.entries(scenario.links ?? {})) await symlink(target, join(cwd, link));
  if (scenario.installed) {
    await mkdir(join(cwd, 'node_modules'));
    await symlink(fileURLToPath(root), join(cwd, 'node_modules/mtlint'), 'dir');
  }
  const start = join(cwd, scenario.folder ?? '.');
  for (const args of scenario.earlier ?? []) await run({...scenario, args}, start);
  const outcome = await run(scenario, start);
  await compare(new URL('stdout.txt', folder), shownOf(outcome.stdout, scenario.rules));
  await compare(new URL('stderr.txt', folder), outcome.stderr);
  await compareFiles(new URL('after/', folder), cwd);
  expect(outcome.code).toBe(scenario.exit);
}

/** What the program printed, with some of the rules that it lists. */
function shownOf(stdout: string, rules: readonly string[] | undefined): string {
  if (!rules) return stdout;
  return stdout.startsWith('{') ? settingsOf(stdout, rules) : tableOf(stdout, rules);
}

/** JSON with the settings of some rules. Its form is compared, too. */
function settingsOf(stdout: string, rules: readonly string[]): string {
  const settings: {rules: Record<string, unknown>} = JSON.parse(stdout);
  const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  expect(stdout).toBe(written(settings));
  return written({...settings, rules: Object.fromEntries(rules.map(id => [id, settings.rules[id]]))});
}

/** A table with the lines of some rules. Columns are as wide as the longest id, so runs of spaces become one. */
function tableOf(stdout: string, rules: readonly string[]): string {
  const lines = stdout
    .split('\n')
    .map(line => ({line, parts: /^([a-z-]+ +)(?:error|warning|info) /.exec(line)}));
  const widths = new Set(lines.flatMap(({parts}) => parts?.[1]?.length ?? []));
  expect([...widths], 'one width of the first column').toHaveLength(1);
  return lines
    .filter(({parts}) => !parts || rules.includes(parts[1]!.trim()))
    .map(({line}) => line.replace(/ +/g, ' '))
    .join('\n');
}

it.runIf(existsSync('/proc/tty'))('the program says that no config file can be written', async () => {
  const outcome = await run({about: '', args: ['--init'], exit: 2}, '/proc/tty');
  expect(outcome.stderr).toMatch(/^mtlint: mtlint\.config\.json: can't be written \(E[A-Z]+\)\n$/);
  expect(outcome).toMatchObject({code: 2, stdout: ''});
});

it.skipIf(process.platform === 'win32')('the program says that its working directory is gone', async () => {
  for (const args of [['--init'], ['a.txt'], ['--print-config', 'a.txt']]) {
    const cwd = await mkdtemp(join(tmpdir(), 'mtlint-'));
    // The shell stands in the folder while it is deleted.
    const script = 'rmdir "$PWD" && exec "$@"';
    const outcome = await run({about: '', args, exit: 2}, cwd, ['sh', '-c', script, 'sh', process.execPath]);
    expect(outcome.stderr).toBe(
      "mtlint: can't find the working directory (ENOENT): it may have been deleted\n",
    );
    expect(outcome).toMatchObject({code: 2, stdout: ''});
  }
});

/** Commits all files, on a branch named `main`. */
function commit(cwd: string): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost'];
  const git = (...args: string[]): unknown => execFileSync('git', args, {cwd, stdio: 'ignore'});
  git('init', '--initial-branch=main');
  git('add', '--all');
  git(...author, 'commit', '--message', 'First');
}

/** @param by What the script is handed to: Node.js, or what calls it. */
function run(
  {args, stdin, env}: Scenario,
  cwd: string,
  [by, ...byArgs]: readonly string[] = [process.execPath],
): Promise<Outcome> {
  const child = spawn(by!, [...byArgs, program, ...args], {
    cwd,
    // Without the key, a cache would need one in the user's home.
    env: {PATH: process.env.PATH, MTLINT_CACHE_KEY: 'a key for the tests', ...env},
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', chunk => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', chunk => {
    stderr += chunk;
  });
  child.stdin.end(stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({code, stdout, stderr}));
  });
}

async function compare(file: URL, actual: string): Promise<void> {
  if (update) await (actual === '' ? rm(file, {force: true}) : writeFile(file, actual));
  const expected = await readFile(file, 'utf8').catch(ignoreMissing);
  expect(actual, fileURLToPath(file)).toBe(expected ?? '');
}

/** Files are compared byte for byte: line ends and byte order marks count. */
async function compareFiles(folder: URL, cwd: string): Promise<void> {
  const entries = (await readdir(folder, {recursive: true, withFileTypes: true}).catch(ignoreMissing)) ?? [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const name = relative(fileURLToPath(folder), join(entry.parentPath, entry.name));
    const actual = await readFile(join(cwd, name));
    if (update) await writeFile(new URL(name, folder), actual);
    expect(actual.toString('latin1'), name).toBe((await readFile(new URL(name, folder))).toString('latin1'));
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
