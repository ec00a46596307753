import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {lintFiles} from '../src/index.js';
import {docxOf, entriesOf, epubOf, odtOf} from './packed-files.js';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-packed-'));

afterAll(() => rmSync(folder, {recursive: true, force: true}));

const docx = (...texts: readonly string[]) =>
  docxOf(texts.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''));

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function run(args: readonly string[], input?: Uint8Array) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    ...(input && {input}),
  });
  return {status, stdout, stderr: stderr.toString()};
}

describe('a packed file', () => {
  it('is fixed on standard input', () => {
    const {status, stdout, stderr} = run(
      ['--fix', '-', '--stdin-filename', 'a.docx'],
      docx('It is good , is it'),
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 problem fixed')]);
    expect(entriesOf(stdout)['word/document.xml']).toContain('It is good, is it');
  });

  it('is written through workers, and keeps its rights', () => {
    const names = ['b.docx', 'c.docx', 'd.docx'];
    for (const name of names) write(name, docx('It is good , is it'));
    expect(run(['--fix', '--jobs', '3', ...names]).status).toBe(0);
    for (const name of names) {
      expect(entriesOf(readFileSync(join(folder, name)))['word/document.xml']).toContain('It is good, is it');
      expect(statSync(join(folder, name)).mode).toBe(statSync(write('e.docx', docx(''))).mode);
    }
  });

  it('has its problems in a baseline', () => {
    write('f.docx', docx('We saw the the house.'));
    expect(run(['--baseline', 'known.json', '--update-baseline', 'f.docx']).status).toBe(0);
    write('f.docx', docx('A new one.', 'We saw the the house.'));
    expect(run(['--baseline', 'known.json', 'f.docx']).status).toBe(0);
    write('f.docx', docx('We saw the the house.', 'We saw the the dog.'));
    expect(run(['--baseline', 'known.json', 'f.docx']).status).toBe(1);
  });

  it('is compared with the file that it was translated from', () => {
    write('source.odt', odtOf('<text:p>Wir zahlen 25 Euro.</text:p>'));
    write('target.docx', docx('We pay 52 euros.'));
    const args = ['--source', 'source.odt', '--source-language', 'de', '--format', 'json', 'target.docx'];
    const {files} = JSON.parse(run(args).stdout.toString());
    expect(files[0].messages).toMatchObject([
      {
        ruleId: 'number-mismatch',
        segment: {id: 'word/document.xml ¶1'},
        source: {path: 'source.odt', text: '25', start: {line: 1, column: 12}},
      },
    ]);
  });

  it('is reported as a whole if it has changed since a commit', () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {cwd: folder});
    write('g.docx', docx('Good.', 'We saw the the house.'));
    write('h.docx', docx('We saw the the house.'));
    git('init', '--quiet');
    git('add', 'g.docx', 'h.docx');
    git('commit', '--quiet', '-m', 'a');
    write('g.docx', docx('Good day.', 'We saw the the house.'));
    const {stdout} = run(['--since', 'HEAD', '--format', 'compact', 'g.docx', 'h.docx']);
    expect(stdout.toString()).toBe('g.docx:2:8: error repeated-words Repeated word `the`: remove one\n');
  });

  it('is linted and fixed by the API', async () => {
    const path = write('i.epub', epubOf({a: '<p>It is good , is it</p>'}));
    const [file] = await lintFiles(path, {config: false, fix: 'dry-run'});
    expect(file).toMatchObject({text: 'It is good, is it\n', fixed: 1, messages: []});
    expect(entriesOf(file!.output as Uint8Array)['OEBPS/a.xhtml']).toContain('It is good, is it');
    const [broken] = await lintFiles(write('j.epub', docx('a')), {config: false});
    expect(broken!.failure).toBe('is not an EPUB file: it has no list of its contents');
  });
});

const has = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;
const fixable = 'He said “it is good , is it”.';

describe('a fixed file', () => {
  it.skipIf(!has('soffice', '--version'))(
    'is opened by LibreOffice (skipped without it)',
    {timeout: 120_000},
    () => {
      const names = ['office.docx', 'office.odt'];
      write('office.docx', docx('Before &amp; after', fixable));
      write('office.odt', odtOf(`<text:p>Before &amp; after</text:p><text:p>${fixable}</text:p>`));
      expect(run(['--fix', ...names]).status).toBe(0);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      for (const name of names) {
        execFileSync(
          'soffice',
          [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, join(folder, name)],
          {
            stdio: 'ignore',
          },
        );
        const text = readFileSync(join(folder, 'office.txt'), 'utf8').replace('\uFEFF', '');
        expect(text.trimEnd().split(/\r?\n/)).toEqual(['Before & after', 'He said “it is good, is it”.']);
      }
    },
  );

  it.skipIf(!has('unzip', '-v') || !has('xmllint', '--version'))(
    'is whole for unzip and xmllint (skipped without them)',
    () => {
      const files = {
        'zip.docx': docx(fixable),
        'zip.odt': odtOf(`<text:p>${fixable}</text:p>`),
        'zip.epub': epubOf({a: `<p>${fixable} <img alt="A man , at home"/></p>`}),
      };
      for (const [name, bytes] of Object.entries(files)) write(name, bytes);
      expect(run(['--fix', ...Object.keys(files)]).status).toBe(0);
      for (const name of Object.keys(files)) {
        execFileSync('unzip', ['-tq', join(folder, name)]);
        for (const entry of ['word/document.xml', 'content.xml', 'OEBPS/a.xhtml']) {
          const xml = entriesOf(readFileSync(join(folder, name)))[entry];
          if (xml === undefined) continue;
          expect(xml).not.toContain(' ,');
          execFileSync('xmllint', ['--noout', '-'], {input: xml});
        }
        const list = execFileSync('unzip', ['-Z', join(folder, name)]).toString();
        if (!name.endsWith('docx')) expect(list.split('\n')[2]).toMatch(/ stor .* mimetype$/);
      }
    },
  );
});
