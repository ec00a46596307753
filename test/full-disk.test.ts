import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

/** Each write to it fails, as on a full disk. */
const full = '/dev/full';
const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What the program says on stderr about a report on files that it cannot write. */
function run(files: number, output: number | 'ignore', ...args: readonly string[]): [number | null, string] {
  const names = Array.from({length: files}, (_, n) => `${n}.md`);
  for (const name of names) writeFileSync(join(folder, name), 'It was was seen.\n\n'.repeat(100));
  const {status, stderr} = spawnSync(process.execPath, [program, ...names, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
  });
  return [status, stderr];
}

describe.runIf(existsSync(full))('a report that does not fit on the disk', () => {
  for (const files of [1, 40])
    it(`is one line on stderr, with ${files} files`, () => {
      const line = `mtlint: ${full}: can't write the report (ENOSPC)\n`;
      expect(run(files, 'ignore', '--format', `json=${full}`)).toEqual([2, line]);
      const output = openSync(full, 'w');
      for (const format of ['json', 'compact', 'stylish'])
        expect(run(files, output, '--format', format)).toEqual([2, line.replace(full, 'standard output')]);
      closeSync(output);
    });
});
