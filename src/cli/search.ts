import {join, resolve, sep} from 'node:path';
import {convertPathToPattern, globbySync, isDynamicPattern} from 'globby';
import {extensions} from '../formats/index.js';
import {ignoreFiles, skippedFolders} from '../ignore-files.js';
import {isOutside, tidy} from './files.js';

const anyDocument = `**/*{${extensions.join(',')}}`;

/** A folder below the working directory is searched from there, so that ignore files above it count. */
export function search(folder: string, cwd: string, excluded: readonly string[]): string[] {
  const below = tidy(folder, cwd);
  if (!isOutside(below))
    return glob(below === '' ? anyDocument : `${convertPathToPattern(below)}/${anyDocument}`, cwd, excluded);
  const found = glob(anyDocument, resolve(cwd, folder), excluded);
  return found.map(path => join(below, path));
}

/** The files that a glob matches. */
export function match(pattern: string, cwd: string, excluded: readonly string[]): string[] {
  if (!isDynamicPattern(pattern)) return [];
  return glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd, excluded);
}

/** Without promises, since nothing else is to be done meanwhile, and globby takes half the time. */
function glob(pattern: string, cwd: string, excluded: readonly string[]): string[] {
  return globbySync(pattern, {
    cwd,
    gitignore: true,
    ignoreFiles,
    ignore: [...skippedFolders, ...excluded],
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
}

/** Why an argument names nothing. */
export function nothingFound(arg: string, kind: 'folder' | 'file' | undefined): string {
  if (kind === 'folder') return `no ${extensions.join(', ')} file in this folder that is not ignored`;
  return isDynamicPattern(arg) ? 'no file matches this glob' : 'no such file or folder';
}
