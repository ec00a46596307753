import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Root may read everything; the run is somebody else's then, where the program can be read by all. */
const somebody = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {};

function run(...args: readonly string[]): {status: number | null; stdout: string; stderr: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...somebody,
  });
  return {status, stdout, stderr};
}

describe.runIf(process.platform !== 'win32' && run('--version').status === 0)(
  'a folder that cannot be read',
  () => {
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'a.txt'), 'They found the the key.\n');
    mkdirSync(join(folder, 'secret'), {mode: 0o000});
    const line = 'mtlint: secret: no read permission\n';

    it('is passed over with a line, and the rest is linted', () => {
      const {status, stdout, stderr} = run('.', '--format', 'compact');
      expect(stdout).toContain('a.txt:1:12');
      expect([status, stderr]).toEqual([2, line]);
    });

    it('is told of once where it is named itself, or by a glob', () => {
      expect(run('secret')).toEqual({status: 2, stdout: '', stderr: line});
      expect(run('**/*.txt', '.', '--quiet').stderr).toBe(line);
    });

    it('may have an ignore file beside it that cannot be read', () => {
      writeFileSync(join(folder, '.gitignore'), '', {mode: 0o000});
      expect(run('.').stderr.split('\n').sort()).toEqual([
        '',
        'mtlint: .gitignore: no read permission',
        'mtlint: secret: no read permission',
      ]);
    });
  },
);
