import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function run(args: readonly string[], stdin: number | 'ignore' = 'ignore'): [number | null, string, string] {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: [stdin, 'pipe', 'pipe'],
    timeout: 20_000,
  });
  return [status, stdout, stderr];
}

describe('the command line', () => {
  it('has short options where most programs have them', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(run(['-v'])).toEqual([0, `${manifest.version}\n`, '']);
    expect(run(['-h'])).toEqual(run(['--help']));
  });

  it.skipIf(process.platform === 'win32')('says that standard input is a folder', () => {
    const input = openSync(folder, 'r');
    expect(run(['-'], input)).toEqual([2, '✖ 1 file not linted\n', 'mtlint: standard input: is a folder\n']);
    closeSync(input);
  });

  it.runIf(existsSync('/proc/self'))(
    'makes no folder where there can be none, and does not try for ever',
    () => {
      writeFileSync(join(folder, 'a.md'), 'They met the mayor.\n');
      const place = '/proc/none/report';
      const report = `mtlint: ${place}: can't write the report (ENOENT)\n`;
      expect(run(['a.md', '--format', `compact=${place}`])).toEqual([2, '', report]);
      const baseline = `mtlint: ${place}: can't be written (ENOENT)\n`;
      expect(run(['a.md', '--baseline', place, '--update-baseline'])).toEqual([2, '', baseline]);
      const [code, , stderr] = run(['a.md', '--cache-location', place]);
      expect([code, stderr]).toEqual([
        0,
        `mtlint: ${place}: can't hold a cache (ENOENT): continuing without one\n`,
      ]);
    },
  );
});
