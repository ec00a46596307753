import {existsSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {convertPathToPattern, isIgnoredByIgnoreFiles} from 'globby';
import {upwards} from '../node/upwards.js';

/** Folders that are never searched. */
export const skippedFolders: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** Files beside .gitignore that say what is left out. */
export const ignoreFiles = '**/.mtlintignore';

/**
 * Reads the ignore files that count for the files of a folder when another folder, in which it lies, is searched: those on the
 * way from one to the other and, as for git, the .gitignore files above.
 *
 * @param folder Absolute.
 * @param searched Absolute: the folder itself, or one above it.
 * @returns A test of absolute paths of files in the folder: whether the search leaves them out.
 */
export async function ignoreFilter(folder: string, searched: string): Promise<(path: string) => boolean> {
  const repository = upwards(searched).find(above => existsSync(join(above, '.git')));
  const base = repository ?? searched;
  const names = [
    ...foldersBetween(folder, base).map(between => join(between, '.gitignore')),
    ...foldersBetween(folder, searched).map(between => join(between, '.mtlintignore')),
  ];
  // Without wildcards nothing is searched: a folder may have 100,000 others beside it.
  const patterns = names.map(name => convertPathToPattern(relative(base, name)));
  const isIgnored = await isIgnoredByIgnoreFiles(patterns, {
    cwd: base,
    ignore: [...skippedFolders],
    suppressErrors: true,
  });
  return path => isInSkippedFolder(relative(searched, path)) || isIgnored(path);
}

/** Whether a path leads through a folder that is never searched. */
export function isInSkippedFolder(path: string): boolean {
  return /(?:^|\/)(?:node_modules|\.git)\//.test(path.split(sep).join('/'));
}

/** From the outermost to the innermost, both included. */
function foldersBetween(inner: string, outer: string): string[] {
  const above = dirname(inner);
  return inner === outer || inner === above ? [inner] : [...foldersBetween(above, outer), inner];
}
