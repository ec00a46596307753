import {chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {damaged, project, run} from './project.js';

describe('a cache that a project brings along', () => {
  const place = ['a.md', '--cache-location', '.mtlintcache', '--format', 'compact'];

  /** A project with a cache that another user has written, and what is in it. */
  function forged(change: (line: string) => string): string {
    const folder = project({'a.md': damaged});
    run(folder, place, {MTLINT_CACHE_KEY: 'the key of the forger'});
    const files = readdirSync(join(folder, '.mtlintcache')).filter(name => name.endsWith('.results'));
    expect(files).toHaveLength(1);
    const file = join(folder, '.mtlintcache', files[0]!);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return folder;
  }

  it('is not believed', () => {
    const folder = forged(line => line);
    const {code, stdout} = run(folder, place);
    expect([code, stdout]).toEqual([1, expect.stringContaining('repeated-words')]);
  });

  it('is believed by whoever knows its key, in another place as well', () => {
    const key = {MTLINT_CACHE_KEY: 'the key of the forger'};
    const folder = project({'a.md': damaged});
    run(folder, place, key);
    const [file] = readdirSync(join(folder, '.mtlintcache')).filter(name => name.endsWith('.results'));
    const before = readFileSync(join(folder, '.mtlintcache', file!), 'utf8');
    expect(run(folder, place, key).stdout).toContain('repeated-words');
    expect(readFileSync(join(folder, '.mtlintcache', file!), 'utf8')).toBe(before);
  });

  it.each([
    ['messages', (line: string) => line.replace(/"messages":\[.*\]/, '"messages":[]')],
    ['an empty object', (line: string) => line.replace(/\{.*\}/, '{}')],
    ['null', (line: string) => line.replace(/\{.*\}/, 'null')],
    ['a number', (line: string) => line.replace(/\{.*\}/, '5')],
    ['a rule', (line: string) => line.replace('"repeated-words"', '"\\u001b]0;x\\u0007"')],
    ['a message', (line: string) => line.replace(/"message":"/, '"message":"\\u001b[31m')],
  ])('is made anew where it was forged: %s', (_, change) => {
    const folder = forged(change);
    const {code, stdout, stderr} = run(folder, place);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toBe('a.md:1:10: error repeated-words Repeated word `the`: remove one\n');
  });

  it('leads to no file outside', () => {
    const folder = forged(line => line);
    const outside = project({'precious.txt': damaged});
    const cache = join(folder, '.mtlintcache');
    const [file] = readdirSync(cache).filter(name => name.endsWith('.results'));
    rmSync(join(cache, file!));
    symlinkSync(join(outside, 'precious.txt'), join(cache, file!));
    expect(run(folder, place).code).toBe(1);
    expect(readFileSync(join(outside, 'precious.txt'), 'utf8')).toBe(damaged);
    rmSync(cache, {recursive: true});
    symlinkSync(outside, cache);
    const {code, stderr} = run(folder, ['a.md', '--cache']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('.mtlintcache: is a link')]);
    expect(readdirSync(outside)).toEqual(['precious.txt']);
  });
});

describe('the key of the cache', () => {
  const args = ['a.md', '--cache'];

  it('is kept for the user alone, and one that others can read is replaced', () => {
    const folder = project({'a.md': damaged});
    const state = project({'mtlint/cache-key': `${'0'.repeat(64)}\n`});
    chmodSync(join(state, 'mtlint/cache-key'), 0o644);
    expect(run(folder, args, {XDG_STATE_HOME: state}).code).toBe(1);
    const key = readFileSync(join(state, 'mtlint/cache-key'), 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}\n$/);
    if (process.platform !== 'win32') expect(key).not.toBe(`${'0'.repeat(64)}\n`);
    run(folder, args, {XDG_STATE_HOME: state});
    expect(readFileSync(join(state, 'mtlint/cache-key'), 'utf8')).toBe(key);
  });

  it('is not taken from a folder that is relative to the project', () => {
    const folder = project({'a.md': damaged});
    run(folder, args, {XDG_STATE_HOME: 'state', HOME: project({})});
    expect(existsSync(join(folder, 'state'))).toBe(false);
  });

  it('is missing where it cannot be kept, and the run goes on without a cache', () => {
    const folder = project({'a.md': damaged, file: ''});
    const {code, stderr} = run(folder, args, {XDG_STATE_HOME: join(folder, 'file')});
    expect([code, stderr]).toEqual([
      1,
      "mtlint: can't store a key for the cache (ENOTDIR): continuing without a cache; to use one, set MTLINT_CACHE_KEY\n",
    ]);
  });

  it('is refused where it is short', () => {
    const {code, stderr} = run(project({'a.md': damaged}), args, {MTLINT_CACHE_KEY: 'short'});
    expect([code, stderr]).toEqual([
      2,
      'mtlint: MTLINT_CACHE_KEY is too short: use at least 16 characters\n',
    ]);
  });
});
