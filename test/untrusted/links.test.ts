import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {damaged, project, run} from './project.js';

describe('--fix', () => {
  it('writes to no file that a link in a searched folder leads to', () => {
    const folder = project({'outside.cfg': damaged, 'outside/b.md': damaged, 'clone/c.md': damaged});
    symlinkSync('../outside.cfg', join(folder, 'clone/readme.md'));
    symlinkSync(join(folder, 'outside/b.md'), join(folder, 'clone/absolute.md'));
    symlinkSync('readme.md', join(folder, 'clone/twice.md'));
    symlinkSync('../outside', join(folder, 'clone/docs'));
    for (const args of [['.'], ['*.md'], ['**/*.md'], ['{docs,.}/b.md'], ['*/b.md'], ['..\\/clone/*.md']])
      run(join(folder, 'clone'), ['--fix', ...args]);
    run(folder, ['--fix', 'clone']);
    const texts = ['outside.cfg', 'outside/b.md', 'clone/c.md'].map(name =>
      readFileSync(join(folder, name), 'utf8'),
    );
    expect(texts).toEqual([damaged, damaged, 'They met the mayor.\n']);
  });
});
