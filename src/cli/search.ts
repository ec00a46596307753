import fs from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {convertPathToPattern, globbySync, isDynamicPattern} from 'globby';
import {wayBelow} from '../below.js';
import {native, pathOfBytes} from '../file-names.js';
import {extensions} from '../formats/index.js';
import {ignoreFiles, skippedFolders} from '../ignore-files.js';
import {tidy} from './files.js';
import {reasons} from './read.js';

const anyDocument = `**/*{${extensions.join(',')}}`;

/** Is told of a folder, or an ignore file, that a search has to leave out, and why. The path is absolute. */
export type OnUnreadable = (path: string, why: string) => void;

/** A folder below the working directory is searched from there, so that ignore files above it count. */
export function search(
  folder: string,
  cwd: string,
  excluded: readonly string[],
  onUnreadable: OnUnreadable,
): string[] {
  const below = wayBelow(cwd, resolve(cwd, folder));
  if (below !== undefined) {
    const pattern = below === '' ? anyDocument : `${convertPathToPattern(below)}/${anyDocument}`;
    return glob(pattern, cwd, excluded, onUnreadable);
  }
  const found = glob(anyDocument, resolve(cwd, folder), excluded, onUnreadable);
  return found.map(path => join(tidy(folder, cwd), path));
}

/** The files that a glob matches. */
export function match(
  pattern: string,
  cwd: string,
  excluded: readonly string[],
  onUnreadable: OnUnreadable,
): string[] {
  if (!isDynamicPattern(pattern)) return [];
  return glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd, excluded, onUnreadable);
}

/**
 * Without promises, since nothing else is to be done meanwhile, and globby takes half the time. Links to folders are not
 * followed, since they may lead round in a circle; links to files are.
 */
function glob(
  pattern: string,
  cwd: string,
  excluded: readonly string[],
  onUnreadable: OnUnreadable,
): string[] {
  const entries = globbySync(pattern, {
    cwd,
    fs: forgiving(onUnreadable),
    gitignore: true,
    ignoreFiles,
    ignore: [...skippedFolders, ...excluded],
    expandDirectories: false,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    // A link is neither a file nor a folder to the search, so it returns all that there is.
    onlyFiles: false,
    objectMode: true,
  });
  return entries
    .filter(
      ({dirent, path}) => dirent.isFile() || (dirent.isSymbolicLink() && leadsToFile(resolve(cwd, path))),
    )
    .map(({path}) => path);
}

/** A link may also lead nowhere, or to itself. */
function leadsToFile(path: string): boolean {
  try {
    return fs.statSync(native(path)).isFile();
  } catch {
    return false;
  }
}

/** A file system in which what cannot be read is empty: globby stops at the first folder that it may not read. */
function forgiving(onUnreadable: OnUnreadable): typeof fs {
  const orElse = <T>(nothing: T, path: unknown, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      const {code = ''} = error as NodeJS.ErrnoException;
      // What is gone meanwhile, or never was, is no loss.
      if (code === 'ENOENT' || code === 'ENOTDIR') throw error;
      onUnreadable(resolve(String(path)), reasons[code] ?? `cannot be read (${code})`);
      return nothing;
    }
  };
  // The search asks for entries, not for bare names.
  const readdirSync = (path: string): fs.Dirent[] => orElse<fs.Dirent[]>([], path, () => readFolder(path));
  const readFileSync = (path: string, options: never): unknown =>
    orElse<unknown>('', path, () => fs.readFileSync(native(path), options));
  const statSync = (path: string, options: never): unknown => fs.statSync(native(path), options);
  const lstatSync = (path: string, options: never): unknown => fs.lstatSync(native(path), options);
  return {...fs, readdirSync, readFileSync, statSync, lstatSync} as unknown as typeof fs;
}

/** What is in a folder. Few names are not UTF-8, and to read all of them as bytes takes longer. */
function readFolder(path: string): fs.Dirent[] {
  const entries = fs.readdirSync(native(path), {withFileTypes: true});
  if (!entries.some(({name}) => name.includes('\uFFFD'))) return entries;
  const asBytes = fs.readdirSync(native(path), {withFileTypes: true, encoding: 'buffer'});
  return asBytes.map(entry => Object.assign(entry, {name: pathOfBytes(entry.name)}));
}

/** Why an argument names nothing. */
export function nothingFound(arg: string, kind: 'folder' | 'file' | undefined): string {
  if (kind === 'folder') return `no ${extensions.join(', ')} file in this folder that is not ignored`;
  return isDynamicPattern(arg) ? 'no file matches this glob' : 'no such file or folder';
}
