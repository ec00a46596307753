import {statSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {convertPathToPattern, globbySync, isDynamicPattern} from 'globby';
import {wayBelow} from '../below.js';
import {extensions} from '../formats/index.js';
import {ignoreFiles, skippedFolders} from '../ignore-files.js';
import {tidy} from './files.js';

const anyDocument = `**/*{${extensions.join(',')}}`;

/** A folder below the working directory is searched from there, so that ignore files above it count. */
export function search(folder: string, cwd: string, excluded: readonly string[]): string[] {
  const below = wayBelow(cwd, resolve(cwd, folder));
  if (below !== undefined)
    return glob(below === '' ? anyDocument : `${convertPathToPattern(below)}/${anyDocument}`, cwd, excluded);
  const found = glob(anyDocument, resolve(cwd, folder), excluded);
  return found.map(path => join(tidy(folder, cwd), path));
}

/** The files that a glob matches. */
export function match(pattern: string, cwd: string, excluded: readonly string[]): string[] {
  if (!isDynamicPattern(pattern)) return [];
  return glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd, excluded);
}

/**
 * Without promises, since nothing else is to be done meanwhile, and globby takes half the time. Links to folders are not
 * followed, since they may lead round in a circle; links to files are.
 */
function glob(pattern: string, cwd: string, excluded: readonly string[]): string[] {
  const entries = globbySync(pattern, {
    cwd,
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
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Why an argument names nothing. */
export function nothingFound(arg: string, kind: 'folder' | 'file' | undefined): string {
  if (kind === 'folder') return `no ${extensions.join(', ')} file in this folder that is not ignored`;
  return isDynamicPattern(arg) ? 'no file matches this glob' : 'no such file or folder';
}
