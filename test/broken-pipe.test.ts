import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
const count = 12;
beforeAll(() => {
  for (let n = 0; n < count; n++)
    writeFileSync(join(folder, `${n}.md`), 'They met the the mayor.\n\nIt was was seen.\n\n'.repeat(100));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Runs the program with a reader that goes away after it has seen the first of the report; returns the exit code. */
function runWithHead(...args: readonly string[]): Promise<{code: number | null; stderr: string}> {
  const child = spawn(process.execPath, [program, ...args], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  let stderr = '';
  child.stdout.once('data', () => child.stdout.destroy());
  child.stderr.setEncoding('utf8').on('data', chunk => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => resolve({code, stderr}));
  });
}

describe('a reader that has seen enough', () => {
  for (const format of ['compact', 'sarif'])
    it(`does not change the exit code (${format})`, async () => {
      expect(await runWithHead('.', '--format', format)).toEqual({code: 1, stderr: ''});
    });

  it('does not hide that a file is missing', async () => {
    const line = 'mtlint: nope.md: no such file or folder\n';
    expect(await runWithHead('.', 'nope.md', '--format', 'compact')).toEqual({code: 2, stderr: line});
  });

  it('does not keep reports for others from being written', async () => {
    const files = ['--format', 'json=r.json', '--format', 'sarif=r.sarif'];
    expect((await runWithHead('.', '--format', 'stylish', ...files)).code).toBe(1);
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(JSON.parse(read('r.json')).files).toHaveLength(count);
    const artifacts = JSON.parse(read('r.sarif')).runs[0].results.map(
      (result: {locations: [{physicalLocation: {artifactLocation: {uri: string}}}]}) =>
        result.locations[0].physicalLocation.artifactLocation.uri,
    );
    expect(new Set(artifacts).size).toBe(count);
  });

  it('does not change the exit code of --fix-dry-run', async () => {
    expect(await runWithHead('.', '--fix-dry-run')).toEqual({code: 0, stderr: ''});
  });
});
