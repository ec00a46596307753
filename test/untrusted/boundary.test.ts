import {execFileSync} from 'node:child_process';
import {rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {configTrap, damaged, project, run} from './project.js';

describe('the search for config files', () => {
  const above = {'mtlint.config.mjs': configTrap};

  it('ends at the working directory outside a repository', () => {
    const folder = project({...above, 'work/docs/a.md': damaged});
    for (const args of [['docs/a.md'], ['.'], ['-'], ['--print-config', 'a.md', '--plugins']])
      expect(run(join(folder, 'work'), args).trapped).toBe(false);
    expect(run(folder, ['work/docs/a.md']).trapped).toBe(true);
  });

  it('looks into no folder but its own for a file outside', () => {
    const folder = project({...above, 'other/docs/a.md': damaged, 'work/b.md': damaged});
    expect(run(join(folder, 'work'), ['../other/docs/a.md']).trapped).toBe(false);
    writeFileSync(join(folder, 'other/docs/.mtlintrc'), 'rules: {repeated-words: info}');
    const {code, stdout} = run(join(folder, 'work'), ['../other/docs/a.md']);
    expect([code, stdout.includes('info repeated-words')]).toEqual([0, true]);
  });

  it('ends at the root of the repository, and goes up to it', () => {
    const folder = project({...above, 'repository/docs/a.md': damaged});
    execFileSync('git', ['init'], {cwd: join(folder, 'repository'), stdio: 'ignore'});
    writeFileSync(join(folder, 'repository/.mtlintrc'), 'rules: {repeated-words: info}');
    const docs = join(folder, 'repository/docs');
    for (const [cwd, file] of [
      [docs, 'a.md'],
      [folder, 'repository/docs/a.md'],
    ] as const) {
      const {code, trapped} = run(cwd, [file]);
      expect([code, trapped]).toEqual([0, false]);
    }
    rmSync(join(folder, 'repository/.mtlintrc'));
    expect(run(docs, ['a.md']).trapped).toBe(false);
  });

  it('takes a working tree or a submodule, whose `.git` is a file, for a repository', () => {
    const folder = project({...above, 'module/.git': 'gitdir: ../x\n', 'module/docs/a.md': damaged});
    expect(run(folder, ['module/docs/a.md']).trapped).toBe(false);
  });

  it('finds the working directory by a link, too', () => {
    const folder = project({'real/.mtlintrc': 'rules: {repeated-words: info}', 'real/docs/a.md': damaged});
    symlinkSync('real', join(folder, 'link'));
    expect(run(join(folder, 'real'), [join(folder, 'link/docs/a.md')]).code).toBe(0);
  });

  it.runIf(process.getuid?.() === 0)('passes over a repository that somebody else has made above', () => {
    const folder = project({...above, '.git/HEAD': '', 'work/a.md': damaged});
    expect(run(join(folder, 'work'), ['a.md']).trapped).toBe(true);
    execFileSync('chown', ['65534', join(folder, '.git')]);
    expect(run(join(folder, 'work'), ['a.md']).trapped).toBe(false);
  });
});
