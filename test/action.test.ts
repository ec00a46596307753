import {execFile, execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {damaged, trap} from './untrusted/project.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, {recursive: true, force: true});
});

interface Action {
  inputs: Record<string, {description: string; default: string}>;
  runs: {steps: {run?: string; env?: Record<string, string>}[]};
}

async function readYaml(name: string): Promise<unknown> {
  return parse(await readFile(join(root, name), 'utf8'));
}

it('the action uses each input, and no other', async () => {
  const {inputs, runs} = (await readYaml('action.yml')) as Action;
  const used = JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/g);
  expect([...new Set([...used].map(([, name]) => name))].sort()).toEqual(Object.keys(inputs).sort());
  const documentation = await readFile(join(root, 'docs/ci.md'), 'utf8');
  for (const name of Object.keys(inputs)) expect(documentation).toContain(`| \`${name}\` |`);
});

it('the action puts nothing that others write into its scripts', async () => {
  const {runs} = (await readYaml('action.yml')) as Action;
  for (const {run} of runs.steps) expect(run ?? '').not.toContain('${{');
});

it('the action gives its token to the step that posts, and to no other', async () => {
  const {runs} = (await readYaml('action.yml')) as Action;
  const steps = runs.steps.filter(step => JSON.stringify(step).includes('inputs.token'));
  expect(steps.map(({run}) => run)).toEqual([
    'node "$GITHUB_ACTION_PATH/scripts/review.mjs" post "$MTLINT_REVIEW_FILE"',
  ]);
});

it('the hooks start the program', async () => {
  const hooks = (await readYaml('.pre-commit-hooks.yaml')) as {id: string; entry: string; language: string}[];
  expect(hooks.map(({id}) => id)).toEqual(['mtlint', 'mtlint-fix']);
  for (const {entry, language} of hooks) expect(`${language} ${entry}`).toMatch(/^node mtlint\b/);
});

it('the actions of others are pinned to a commit', async () => {
  for (const name of [
    'action.yml',
    'docs/ci.md',
    'docs/agents.md',
    'docs/security.md',
    '.github/workflows/ci.yml',
  ]) {
    const text = await readFile(join(root, name), 'utf8');
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    const others = used.filter(action => !/^(?:mtlint|your-org)\//.test(action));
    for (const action of others) expect(action).toMatch(/@[0-9a-f]{40}$/);
    expect(others.length, name).toBeGreaterThan(0);
  }
});

describe('the action', () => {
  it('annotates, sums up, and tells the exit code', async () => {
    const {path, run} = await checkout({'a b.md': damaged});
    const stdout = await run({
      MTLINT_PATHS: '*.md\n!mtlint-summary.md',
      MTLINT_ARGS: '--fail-on warning',
      MTLINT_SUMMARY: 'true',
    });
    expect(stdout).toContain('::error file=a b.md,line=1,');
    expect(await readFile(path('output'), 'utf8')).toBe(
      `exit-code=1\nsarif-file=${path('temp/mtlint.sarif')}\n`,
    );
    expect(JSON.parse(await readFile(path('temp/mtlint.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(await readFile(path('summary.txt'), 'utf8')).toContain('### mtlint: 1 error');
  });

  it.each(['true', 'file'])('prepares a review: %s', async review => {
    const {path, run} = await checkout({'a.md': damaged});
    await run({MTLINT_REVIEW: review});
    expect(await readFile(path('output'), 'utf8')).toContain(
      `review-file=${path('temp/mtlint-review.json')}\n`,
    );
    const {suggestions} = JSON.parse(await readFile(path('temp/mtlint-review.json'), 'utf8'));
    expect(suggestions).toMatchObject([{path: 'a.md', from: 1, text: 'They met the mayor.'}]);
  });

  it('takes no path for an option', async () => {
    const {path, run} = await checkout({'a.md': damaged, 'evil.mjs': trap});
    const marker = path('marker');
    const paths = ['--config=evil.mjs --fix a.md', '--lsp', '$(touch marker) `touch marker`'];
    for (const each of paths) await run({MTLINT_PATHS: each, MARKER: marker});
    expect(await exitCode(path)).toBe('2');
    expect(existsSync(marker)).toBe(false);
    expect(await readFile(path('a.md'), 'utf8')).toBe(damaged);
  });

  it('takes no commit for an option', async () => {
    const {path, run} = await checkout({'a.md': damaged});
    const marker = path('marker');
    execFileSync('git', ['init'], {cwd: path(), stdio: 'ignore'});
    execFileSync('git', ['remote', 'add', 'origin', path()], {cwd: path(), stdio: 'ignore'});
    await expect(run({MTLINT_SINCE: `--upload-pack=touch ${marker};`})).rejects.toThrow();
    expect(existsSync(marker)).toBe(false);
  });

  it('remembers results under a key that is kept with them, outside the checkout', async () => {
    const {path, run} = await checkout({'a.md': damaged});
    const cache = path('temp/mtlint-cache');
    await run({MTLINT_CACHE: 'true'});
    const [key, names] = [await readFile(join(cache, 'key'), 'utf8'), await readdir(cache)];
    expect(key).toMatch(/^[0-9a-f]{64}\n$/);
    const results = join(cache, names.find(name => name.endsWith('.results'))!);
    const before = await readFile(results, 'utf8');
    await run({MTLINT_CACHE: 'true'});
    expect(await readFile(join(cache, 'key'), 'utf8')).toBe(key);
    expect(await readFile(results, 'utf8')).toBe(before);
  });

  it.each([
    ['pull_request_target', '', false],
    ['workflow_run', '', false],
    ['pull_request', 'false', false],
    ['pull_request', '', true],
    ['pull_request_target', 'true', true],
  ])('runs code of the checkout where it may: %s, plugins %j', async (event, plugins, runs) => {
    const {path, run} = await checkout({'a.md': damaged, 'mtlint.config.mjs': `${trap}export default {};`});
    const marker = path('marker');
    await run({GITHUB_EVENT_NAME: event, MTLINT_PLUGINS: plugins, MARKER: marker});
    expect(existsSync(marker)).toBe(runs);
    // Without the checkout's code, its mtlint is not used either.
    expect(existsSync(path('temp/npm'))).toBe(!runs);
    expect(await exitCode(path)).toBe('1');
  });
});

interface Checkout {
  /** Absolute path of something in the folder. */
  path(name?: string): string;
  /** Runs the action's script, and returns what it prints. */
  run(env: NodeJS.ProcessEnv): Promise<string>;
}

/** A checkout with mtlint in its node_modules, and an npm that installs the same and notes that it was called. */
async function checkout(files: Readonly<Record<string, string>>): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-action-'));
  folders.push(folder);
  const path = (name = '.'): string => join(folder, name);
  for (const below of ['node_modules/.bin', 'temp', 'bin']) await mkdir(path(below), {recursive: true});
  await symlink(join(root, 'bin/mtlint.js'), path('node_modules/.bin/mtlint'));
  for (const [name, text] of Object.entries(files)) await writeFile(path(name), text);
  const npm = `#!/bin/sh
mkdir -p "$RUNNER_TEMP/mtlint/node_modules/.bin"
ln -sf '${join(root, 'bin/mtlint.js')}' "$RUNNER_TEMP/mtlint/node_modules/.bin/mtlint"
echo "$*" >"$RUNNER_TEMP/npm"
`;
  await writeFile(path('bin/npm'), npm, {mode: 0o755});
  const run = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const {stdout} = await promisify(execFile)('bash', [join(root, 'scripts/action.sh')], {
      cwd: folder,
      env: {
        PATH: `${path('bin')}:${process.env.PATH}`,
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: path('output'),
        GITHUB_STEP_SUMMARY: path('summary.txt'),
        RUNNER_TEMP: path('temp'),
        MTLINT_PATHS: 'a.md',
        ...env,
      },
    });
    return stdout;
  };
  return {path, run};
}

/** The exit code that the action has told. */
async function exitCode(path: Checkout['path']): Promise<string | undefined> {
  return /exit-code=(\d)/.exec(await readFile(path('output'), 'utf8'))?.[1];
}
