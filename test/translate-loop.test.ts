import {execFile} from 'node:child_process';
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';

const example = fileURLToPath(new URL('../examples/translate-loop/', import.meta.url));
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, {recursive: true, force: true});
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly tries: number;
  readonly text: string;
}

/** Runs the loop with the fake translator, which makes the given mistakes; all that it knows if none is given. */
async function translate(kind: 'docs' | 'locales', tries: number, ...mistakes: string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-loop-'));
  folders.push(folder);
  await cp(join(example, kind), join(folder, kind), {recursive: true});
  const [source, target, name] =
    kind === 'docs'
      ? ['docs/zh/backup.md', 'docs/en/backup.md', 'backup.md']
      : ['locales/zh.json', 'locales/en.json', 'locale.json'];
  const options = ['--source', source, '--target', target, '--from', 'zh', '--tries', String(tries)];
  const command = [process.execPath, join(example, 'fake-translator.mjs'), name, ...mistakes];
  const args = [join(example, 'translate-loop.mjs'), ...options, '--', ...command];
  const {code, stdout, stderr} = await new Promise<{code: number; stdout: string; stderr: string}>(
    resolve => {
      execFile(process.execPath, args, {cwd: folder}, (error, stdout, stderr) =>
        resolve({code: Number(error?.code ?? 0), stdout, stderr}),
      );
    },
  );
  const text = await readFile(join(folder, target), 'utf8');
  expect((await readdir(join(folder, target, '..'))).filter(file => file.endsWith('.tmp'))).toEqual([]);
  return {code, stdout, text, tries: stderr.match(/^Try /gm)?.length ?? 0};
}

const noProblems = /^No problems in 1 file, \d+ words\n$/;

describe('the translation loop', () => {
  it('converges', async () => {
    const {code, stdout, tries, text} = await translate('docs', 6);
    expect(code).toBe(0);
    expect(stdout).toMatch(noProblems);
    expect(tries).toBeGreaterThan(1);
    expect(text).toMatch(/^# Backups\n/);
    for (const kept of ['{name}', '30 days', '(https://example.org/manual)', 'must not be empty'])
      expect(text).toContain(kept);
  });

  it.each(['preface', 'link', 'placeholder', 'number', 'sentence'])(
    'repairs what is reported: %s',
    async mistake => {
      const {code, stdout, tries, text} = await translate('docs', 4, mistake);
      expect([code, tries]).toEqual([0, 2]);
      expect(stdout).toMatch(noProblems);
      expect(text).toBe((await translate('docs', 1, 'none')).text);
    },
  );

  it('repairs an answer that is no JSON', async () => {
    const {code, tries, text} = await translate('locales', 4);
    expect(code).toBe(0);
    expect(tries).toBe(3);
    expect(text).toBe((await translate('locales', 1, 'none')).text);
  });

  it('reports what is left after the last try', async () => {
    const {code, stdout, tries} = await translate('docs', 1, 'preface', 'link');
    expect([code, tries]).toEqual([1, 1]);
    expect(stdout).toContain(' error model-commentary: ');
    expect(stdout).toContain('https://example.org/manual');
  });
});
