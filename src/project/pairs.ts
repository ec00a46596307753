import {existsSync, statSync} from 'node:fs';
import {join, relative, resolve, sep} from 'node:path';
import {native} from '../node/file-names.js';

/** Files and the files that they were translated from, as a config file names them. */
export interface Pair {
  /** Path in which `*` and `**` stand for the same text as in `target`. */
  readonly source: string;
  /** Path in which `{lang}` stands for a language tag. */
  readonly target: string;
}

/** The pairs of a config file. Their paths are relative to its folder. */
export interface Pairs {
  readonly folder: string;
  readonly list: readonly Pair[];
}

/** A part of a pattern that stands for any text. */
const wildcard = /\*\*\/|\*\*|\*|\{lang\}/g;

const wildcards: Readonly<Record<string, string>> = {
  '**/': '((?:[^/]+/){0,64})',
  '**': '(.*)',
  '*': '([^/]*)',
  '{lang}': '([A-Za-z]{2,3}(?:[-_][A-Za-z\\d]{2,8}){0,3})',
};

/** What is wrong with a pair; undefined where nothing is. */
export function problemOf({source, target}: Pair): string | undefined {
  const from = wildcardsIn(source);
  const to = wildcardsIn(target);
  if (from.includes('{lang}') && !to.includes('{lang}'))
    return '`{lang}` in `source` must be in `target` too';
  const [stars, other] = [from, to].map(found => found.filter(it => it !== '{lang}').join(' '));
  if (stars !== other) return '`source` and `target` must have the same `*` and `**`, in the same order';
  return undefined;
}

/**
 * The file that a file was translated from, by the pairs of its config file; undefined where no pair matches, or there is no such
 * file. Of several pairs, the last that matches counts.
 *
 * @param path Absolute.
 */
export function sourceInPairs(path: string, {folder, list}: Pairs): string | undefined {
  const below = relative(folder, path).split(sep).join('/');
  for (const pair of [...list].reverse()) {
    const source = counterpartOf(below, pair);
    const file = source === undefined ? undefined : resolve(folder, source);
    if (file !== undefined && file !== path && isFile(file)) return file;
  }
  return undefined;
}

/** The path that a pair has for the source of a path; undefined if the pair is not about it. */
export function counterpartOf(path: string, {source, target}: Pair): string | undefined {
  const pattern = normal(target)
    .split(/(\*\*\/|\*\*|\*|\{lang\})/)
    .map(part => wildcards[part] ?? part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(path);
  if (!match) return undefined;
  const found = match.slice(1);
  const names = wildcardsIn(target);
  const texts = found.filter((_, index) => names[index] !== '{lang}');
  const language = found[names.indexOf('{lang}')] ?? '';
  return normal(source).replace(wildcard, name => (name === '{lang}' ? language : texts.shift()!));
}

function wildcardsIn(pattern: string): readonly string[] {
  return normal(pattern).match(wildcard) ?? [];
}

function normal(pattern: string): string {
  return pattern.replace(/^\.\//, '');
}

/**
 * The file in a folder of sources that a file was translated from: the one with the longest part of its path in common.
 *
 * @param path Absolute, as is the folder.
 */
export function sourceInFolder(path: string, folder: string): string | undefined {
  const parts = path.split(sep);
  for (let index = 1; index < parts.length; index++) {
    const file = join(folder, ...parts.slice(index));
    if (file !== path && isFile(file)) return file;
  }
  return undefined;
}

function isFile(path: string): boolean {
  const file = native(path);
  return existsSync(file) && statSync(file).isFile();
}
