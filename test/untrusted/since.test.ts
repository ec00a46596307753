import {execFileSync} from 'node:child_process';
import {chmodSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {damaged, project, run} from './project.js';

describe.skipIf(process.platform === 'win32')('--since', () => {
  it('runs nothing that the configuration of a repository names', () => {
    const folder = project({'a.md': 'They met the mayor.\n', '.gitattributes': '*.md filter=a=b.c diff=d\n'});
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@localhost', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    git('init');
    git('add', '--all');
    git('commit', '--message', 'First');
    const leave = (name: string): string => `touch '${folder}/ran-${name}'; cat`;
    writeFileSync(
      join(folder, '.git/config'),
      `${readFileSync(join(folder, '.git/config'), 'utf8')}
[core]
  fsmonitor = "${leave('fsmonitor')}"
[filter "a=b.c"]
  clean = "${leave('clean')}"
  smudge = cat
  required = true
[diff "d"]
  textconv = "${leave('textconv')}"
  command = "${leave('external')}"
`,
    );
    const hook = join(folder, '.git/hooks/post-index-change');
    writeFileSync(hook, `#!/bin/sh\n${leave('hook')}\n`);
    chmodSync(hook, 0o755);
    const ran = (): string[] => readdirSync(folder).filter(name => name.startsWith('ran-'));
    const touch = (): void => utimesSync(join(folder, 'a.md'), new Date(0), new Date(0));

    touch();
    expect(run(folder, ['a.md', '--since', 'HEAD']).code).toBe(0);
    writeFileSync(join(folder, 'a.md'), damaged);
    expect(run(folder, ['a.md', '--since', 'HEAD']).code).toBe(1);
    expect(ran()).toEqual([]);
    // Git does run them where it is not told otherwise.
    git('diff', '--no-ext-diff', 'HEAD');
    expect(ran()).toEqual(expect.arrayContaining(['ran-clean', 'ran-fsmonitor', 'ran-textconv']));
  });

  it('takes no option for a commit', () => {
    const folder = project({'a.md': damaged});
    execFileSync('git', ['init'], {cwd: folder, stdio: 'ignore'});
    const {code, stderr} = run(folder, ['a.md', '--since=--output=x']);
    expect([code, stderr]).toEqual([2, 'mtlint: git has no commit, branch, or tag `--output=x`\n']);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'a.md']);
  });
});
