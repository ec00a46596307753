import {isIgnoredByIgnoreFiles} from 'globby';

/** Folders that are never searched. */
export const skippedFolders: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** Files beside .gitignore that say what is left out. */
export const ignoreFiles = '**/.mtlintignore';

/**
 * Reads the ignore files of a folder, and returns what tells whether a path below it is left out of searches.
 *
 * @returns A test of paths relative to the folder, with forward slashes.
 */
export async function ignoreFilter(folder: string): Promise<(path: string) => boolean> {
  const options = {cwd: folder, ignore: [...skippedFolders], followSymbolicLinks: false};
  const isIgnored = await isIgnoredByIgnoreFiles(['**/.gitignore', ignoreFiles], options);
  return path => /(?:^|\/)(?:node_modules|\.git)\//.test(path) || isIgnored(path);
}
