import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {FormatName} from '../../formats.js';

/** What kind of prose a text is. */
export type Kind = 'news' | 'speech' | 'reference' | 'fiction' | 'documentation';

/** A text as its package has it. */
export interface CorpusText {
  /** Unique within the corpus. */
  readonly name: string;
  readonly format: FormatName;
  readonly text: string;
}

/** Texts of one kind, written and edited by people, that a package ships. */
export interface Corpus {
  readonly id: string;
  readonly kind: Kind;
  /** Whether the word profile was counted on it: what the rules know of words, they know from there. */
  readonly inWordProfile?: boolean;
  load(): CorpusText[];
}

const require = createRequire(import.meta.url);

/** Loads the CommonJS module of a corpus that is code. */
export function requireModule(name: string): unknown {
  return require(name);
}

/** Text files of a package whose path fits a pattern, by path. */
export function filesOf(
  packageName: string,
  pattern: RegExp,
  encoding: BufferEncoding = 'utf8',
): {path: string; source: string}[] {
  const folder = packageFolder(packageName);
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => pattern.test(file))
    .sort()
    .map(path => ({path, source: readFileSync(join(folder, path), encoding)}));
}

/** Not `require.resolve`, since the `exports` of some packages hide all but their code. */
function packageFolder(name: string): string {
  const folder = require.resolve
    .paths(name)
    ?.map(modules => join(modules, name))
    .find(candidate => existsSync(candidate));
  if (folder === undefined) throw new Error(`The package ${name} is not installed`);
  return folder;
}

/** A plain text of these paragraphs. */
export function textOf(name: string, paragraphs: readonly string[]): CorpusText {
  return {name, format: 'text', text: `${paragraphs.join('\n\n')}\n`};
}

/** Joins the lines of a paragraph. */
export function unwrap(paragraph: string): string {
  return paragraph.replace(/--\n/g, '--').replace(/\s+/g, ' ').trim();
}
