import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-')));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const author = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost'];
function git(below: string, ...args: readonly string[]): void {
  execFileSync('git', [...author, ...args], {cwd: join(folder, below), stdio: 'ignore'});
}

function write(path: string, text = 'They met the the mayor.\n'): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

function commit(below: string): void {
  git(below, 'init', '--initial-branch=main');
  git(below, 'add', '--all');
  git(below, 'commit', '--message', 'First');
}

/** The files that have problems in what has changed. */
function changed(...paths: readonly string[]): string[] {
  const args = [program, ...paths, '--since', 'HEAD', '--format', 'compact'];
  const {stdout, stderr} = spawnSync(process.execPath, args, {cwd: join(folder, 'site'), encoding: 'utf8'});
  expect(stderr).toBe('');
  return [...new Set(stdout.split('\n').map(line => line.replace(/:.*/, '')))].filter(Boolean);
}

describe('--since', () => {
  beforeAll(() => {
    write('other/there.md');
    commit('other');
    write('site/known.md');
    write('site/.gitignore', 'draft.md\n');
    write('site/draft.md');
    commit('site');
    write('site/nested/inside.md');
    commit('site/nested');
    write('site/module/part.md');
    commit('site/module');
    git('site', 'add', 'module');
    git('site', 'commit', '--message', 'Second');
  });

  it('takes for new what git does not know: ignored, nested, of a submodule, of another repository', () => {
    const other = join('..', 'other', 'there.md');
    expect(changed('.', 'draft.md', other)).toEqual([
      other,
      'draft.md',
      join('module', 'part.md'),
      join('nested', 'inside.md'),
    ]);
  });

  it('follows links to what git knows', () => {
    symlinkSync('known.md', join(folder, 'site/link.md'));
    expect(changed('link.md')).toEqual([]);
  });

  it('does not depend on how the user has git order what has changed', () => {
    git('site', 'config', 'diff.orderFile', '/nowhere/order');
    write('site/known.md', 'It was was seen.\n');
    expect(changed('known.md')).toEqual(['known.md']);
  });
});
