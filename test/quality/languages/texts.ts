import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {CorpusText} from '../corpora/corpus.js';
import {seeded} from '../seeded.js';

/** The texts of an unpacked package in a random order that is always the same. Each is read only when its turn comes. */
export function* textsOf(folder: string, mandoc: string): Generator<CorpusText> {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  for (const path of seeded(`texts of ${basename(folder)}`).sample(paths, paths.length)) {
    const text = read(path, mandoc);
    if (text !== undefined) yield {name: path.slice(folder.length - basename(folder).length), ...text};
  }
}

function read(path: string, mandoc: string): Omit<CorpusText, 'name'> | undefined {
  if (/\/man\/.*\.\d\w*\.gz$/.test(path)) return manualPage(path, mandoc);
  if (/\.html$/.test(path) && !/\/(?:index|ix01|genindex|bookmarks?)[\w.]*$/i.test(path))
    return {format: 'html', text: withoutVariants(readFileSync(path, 'utf8'))};
  if (/\/games\/fortunes\//.test(path) && !/\.(?:dat|u8|pdat)$/.test(path)) return fortunes(path);
  return undefined;
}

/** Sections that hold names and calls: the second one is the synopsis. */
const listed = 2;

/** A manual page as HTML. Its bold and italic words are commands, options and names. */
function manualPage(path: string, mandoc: string): Omit<CorpusText, 'name'> | undefined {
  const source = decoded(gunzipSync(readFileSync(path)));
  if (source === undefined || /^\.so /m.test(source)) return undefined;
  const html = execFileSync(mandoc, ['-T', 'html', '-O', 'fragment', '-K', 'utf-8'], {
    input: source,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
  const text = html
    .split(/(?=<section class="Sh">)/)
    .slice(1 + listed)
    .join('')
    .replace(/<(\/?)[bi]>/g, '<$1code>')
    // A name with its address.
    .replace(/<a class="Mt"[^>]*>([^<]*)<\/a>/g, '<code>$1</code>');
  return {format: 'html', text};
}

/**
 * Help for several programs says in one place what each of them does, and a script shows the part that applies. What a user types is
 * code.
 */
function withoutVariants(html: string): string {
  return html
    .replace(/<span class="(?:input|literal)"[^>]*>([^<]*)<\/span>/g, '<code>$1</code>')
    .replace(/<p [^>]{0,200}>(?:(?!<\/p>)[\s\S])*?class="switchinline"(?:(?!<\/p>)[\s\S])*<\/p>/g, '');
}

/** Quotations and jokes with a line of `%` between them. Logs of chats are not edited. */
function fortunes(path: string): Omit<CorpusText, 'name'> | undefined {
  const text = decoded(readFileSync(path));
  if (text === undefined) return undefined;
  // Some collections have an entry several times.
  const entries = new Map(
    text
      .replace(colors, '')
      .split(/^%.*$/m)
      .map(entry => [lettersOf(entry), entry]),
  );
  const kept = [...entries.values()].filter(entry => !chat.test(entry));
  return {format: 'text', text: kept.join('\n\n')};
}

function lettersOf(entry: string): string {
  return entry
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Colors of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences start with one.
const colors = /\u001B\[[\d;]*m/g;

/** A time, a nickname, a smiley, or lines that quote a mail. */
const chat = /\d\d:\d\d|<[^<>\n]{1,20}>|[:;]-?[)(P>]|^>/m;

const utf8 = new TextDecoder('utf-8', {fatal: true});

/** The text of a file in UTF-8, and undefined where it is in another encoding. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
