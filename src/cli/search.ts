import fs from 'node:fs';
import {dirname, join, resolve, sep} from 'node:path';
import {convertPathToPattern, globbySync, isDynamicPattern} from 'globby';
import picomatch from 'picomatch';
import {builtInFormats} from '../formats/registry.js';

import {native, pathOfBytes} from '../node/file-names.js';
import {wayBelow} from '../node/path-below.js';
import {realPath} from '../node/real-path.js';
import {ignoreFiles, skippedFolders} from '../project/ignore-files.js';
import {reasons} from './read.js';
import {tidy} from './tidy-path.js';

const {extensions} = builtInFormats;

const anyDocument = `**/*{${extensions.join(',')}}`;

/** Gets the files and folders that a search has to skip. */
export interface Listener {
  /** A folder, or an ignore file, that cannot be read, and why. The path is absolute. */
  unreadable(path: string, why: string): void;
  /** A link that leads out of the searched folder. */
  leadsOut(): void;
}

/** A folder below the working directory is searched from there, so that ignore files above it count. */
export function search(
  folder: string,
  cwd: string,
  excluded: readonly string[],
  listener: Listener,
): string[] {
  const searched = resolve(cwd, folder);
  const below = wayBelow(cwd, searched);
  if (below !== undefined) {
    const pattern = below === '' ? anyDocument : `${convertPathToPattern(below)}/${anyDocument}`;
    return glob(pattern, cwd, searched, excluded, listener);
  }
  const found = glob(anyDocument, searched, searched, excluded, listener);
  return found.map(path => join(tidy(folder, cwd), path));
}

/** The files that a glob matches. The folder that is searched is the one named before the first wildcard. */
export function match(
  pattern: string,
  cwd: string,
  excluded: readonly string[],
  listener: Listener,
): string[] {
  if (!isDynamicPattern(pattern)) return [];
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const {base} = picomatch.scan(slashed, {unescape: true});
  return glob(slashed, cwd, resolve(cwd, base), excluded, listener);
}

/**
 * Without promises, since nothing else is to be done meanwhile, and globby takes half the time. Links to folders are not
 * followed, since they may lead round in a circle; links to files are, inside the searched folder. A repository may come
 * with links to any file of the user's, which --fix would write to.
 *
 * @param searched Absolute.
 */
function glob(
  pattern: string,
  cwd: string,
  searched: string,
  excluded: readonly string[],
  listener: Listener,
): string[] {
  const entries = globbySync(pattern, {
    cwd,
    fs: forgiving(listener),
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
  const staysInside = insideTest(searched);
  return entries
    .filter(({dirent, path}) => {
      const file = resolve(cwd, path);
      const isLink = dirent.isSymbolicLink();
      if (!dirent.isFile() && !(isLink && leadsToFile(file))) return false;
      const stays = staysInside(file, isLink);
      if (!stays) listener.leadsOut();
      return stays;
    })
    .map(({path}) => path);
}

/**
 * The test whether a file is in a folder when all links are followed: the file itself may be one, and so may a folder on the
 * way to it that a glob names (`{link,docs}/a.md`).
 */
function insideTest(folder: string): (file: string, isLink: boolean) => boolean {
  const root = realPath(folder);
  const isInside = (path: string): boolean => {
    const real = realPath(path);
    return root !== undefined && real !== undefined && wayBelow(root, real) !== undefined;
  };
  const folders = new Map<string, boolean>();
  return (file, isLink) => {
    if (isLink) return isInside(file);
    const parent = dirname(file);
    const known = folders.get(parent) ?? isInside(parent);
    folders.set(parent, known);
    return known;
  };
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
function forgiving(listener: Listener): typeof fs {
  const orElse = <T>(nothing: T, path: unknown, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      const {code = ''} = error as NodeJS.ErrnoException;
      // What is gone meanwhile, or never was, is no loss.
      if (code === 'ENOENT' || code === 'ENOTDIR') throw error;
      listener.unreadable(resolve(String(path)), reasons[code] ?? `can't be read (${code})`);
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
export function nothingFound(
  arg: string,
  kind: 'folder' | 'file' | undefined,
  onlyLinksOut: boolean,
): string {
  if (onlyLinksOut)
    return 'all files found are links to files outside the searched folder: to lint such a file, name the link';
  if (kind === 'folder')
    return 'no files in this folder that mtlint can lint, or all are ignored: see --help for the extensions';
  return isDynamicPattern(arg) ? 'no file matches this glob' : 'no such file or folder';
}
