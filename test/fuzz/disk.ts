import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {fixText} from '../../src/engine/fix.js';
import {createLinter} from '../../src/engine/linter.js';
import type {FormatName} from '../formats.js';
import type {Document} from './documents.js';

const program = fileURLToPath(new URL('../../bin/mtlint.js', import.meta.url));
const extensions: Readonly<Record<FormatName, string>> = {text: 'txt', markdown: 'md', html: 'html'};

/** What no file can hold as UTF-8, or what makes a file binary. */
const unwritable = /[\p{Cs}\0]/u;

/**
 * What is wrong with the files that the built program has fixed: each must be what the same documents become in memory, and
 * must not change when it is fixed again.
 */
export async function faultsOfDisk(documents: readonly Document[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-fuzz-'));
  try {
    const files = documents
      .filter(({text}) => !unwritable.test(text))
      .map((document, index) => ({
        ...document,
        path: join(folder, `${index}.${extensions[document.format]}`),
      }));
    for (const {path, text} of files) await writeFile(path, text);
    const faults: string[] = [];
    const fixed = new Map<string, string>();
    for (const time of ['first', 'second']) {
      const code = await fix(folder);
      if (code !== 0 && code !== 1) faults.push(`The ${time} run ends with ${code}`);
      for (const {path, text, format} of files) {
        const content = await readFile(path, 'utf8');
        const expected = fixed.get(path) ?? (await inMemory(text, format));
        if (content !== expected)
          faults.push(
            `${format}, ${time} run: ${JSON.stringify(text)} is ${JSON.stringify(content)}, not ${JSON.stringify(expected)}`,
          );
        fixed.set(path, content);
      }
    }
    return faults;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** The content of a file that is fixed: its byte order mark is no text. */
async function inMemory(content: string, format: FormatName): Promise<string> {
  const mark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
  return (
    mark + (await fixText(createLinter(), content.slice(mark.length), {format, byteOrderMark: 'text'})).text
  );
}

function fix(folder: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--no-config', '--fix', folder], {stdio: 'ignore'});
    child.once('error', reject);
    child.once('close', resolve);
  });
}
