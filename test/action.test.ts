import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';
import {parse} from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));

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

it('the hooks start the program', async () => {
  const hooks = (await readYaml('.pre-commit-hooks.yaml')) as {id: string; entry: string; language: string}[];
  expect(hooks.map(({id}) => id)).toEqual(['mtlint', 'mtlint-fix']);
  for (const {entry, language} of hooks) expect(`${language} ${entry}`).toMatch(/^node mtlint\b/);
});

it('the action annotates, sums up, and tells the exit code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-action-'));
  try {
    const bin = join(folder, 'node_modules/.bin');
    await mkdir(bin, {recursive: true});
    await symlink(join(root, 'bin/mtlint.js'), join(bin, 'mtlint'));
    await writeFile(join(folder, 'a b.md'), 'They found the the key.\n');
    const place = (name: string): string => join(folder, name);
    const {stdout} = await promisify(execFile)('bash', [join(root, 'scripts/action.sh')], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: place('output'),
        GITHUB_STEP_SUMMARY: place('summary.txt'),
        RUNNER_TEMP: folder,
        MTLINT_PATHS: '*.md\n!mtlint-summary.md',
        MTLINT_ARGS: '--fail-on warning',
        MTLINT_SUMMARY: 'true',
        MTLINT_CACHE: 'true',
      },
    });
    expect(stdout).toContain('::error file=a b.md,line=1,');
    const output = await readFile(place('output'), 'utf8');
    expect(output).toBe(`exit-code=1\nsarif-file=${place('mtlint.sarif')}\n`);
    expect(JSON.parse(await readFile(place('mtlint.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(await readFile(place('summary.txt'), 'utf8')).toContain('### mtlint: 1 error');
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
