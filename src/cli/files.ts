import {stat} from 'node:fs/promises';
import {isAbsolute, relative, resolve, sep} from 'node:path';
import {native, pathsLike} from '../node/file-names.js';
import {tidy} from './tidy-path.js';

/** The files that the arguments name, and the arguments that match no file. */
export interface Found {
  /** Relative to the working directory where they are below it, sorted, each once. `-` is standard input. */
  readonly paths: readonly string[];
  /** The arguments that name nothing, and the folders that cannot be read. */
  readonly problems: readonly PathProblem[];
}

/**
 * Whether a file that was found is left out.
 *
 * @param path Absolute.
 * @param isSearch Whether a folder was searched; otherwise the file matches a glob.
 */
export type Selection = (path: string, isSearch: boolean) => Promise<boolean>;

/** Why a search did not find what it was asked for. */
export interface PathProblem {
  /** The argument, as it was given, or the folder. */
  readonly path: string;
  readonly message: string;
  readonly isUnreadable: boolean;
}

/**
 * Finds the files to lint: a file is linted whatever it is; a folder is searched for documents; a glob is matched
 * here, so that it means the same in every shell. What .gitignore, .mtlintignore or `isIgnored` excludes is left out,
 * unless it is named itself, and so are links that lead out of the searched folder. An argument that starts with `!` takes files out again, those that are named, too. A folder that cannot be
 * read is passed over.
 */
export async function findFiles(
  args: readonly string[],
  cwd = process.cwd(),
  isIgnored: Selection = async () => false,
): Promise<Found> {
  const paths = new Set<string>();
  const problems: PathProblem[] = [];
  const unreadable = new Map<string, string>();
  const excluded = args.filter(arg => arg.startsWith('!')).flatMap(arg => namesMeant(arg.slice(1), cwd));
  const isExcluded = await exclusion(excluded, cwd);
  for (const arg of args.filter(arg => !arg.startsWith('!')).flatMap(arg => namesMeant(arg, cwd))) {
    if (arg === '-') {
      paths.add(arg);
      continue;
    }
    const kind = await kindOf(resolve(cwd, arg));
    if (kind === 'file') {
      const path = tidy(arg, cwd);
      if (!isExcluded(path)) paths.add(path);
      continue;
    }
    // A run over named files is spared loading what searches.
    const {match, nothingFound, search} = await import('./search.js');
    const find = kind === 'folder' ? search : match;
    let linksOut = 0;
    const found = find(arg, cwd, excluded, {
      unreadable: (path, why) => unreadable.set(path, why),
      leadsOut: () => linksOut++,
    });
    let count = 0;
    for (const path of found) {
      if (isExcluded(path) || (await isIgnored(resolve(cwd, path), kind === 'folder'))) continue;
      paths.add(path);
      count++;
    }
    if (count === 0 && !unreadable.has(resolve(cwd, arg)))
      problems.push({
        path: arg,
        message: nothingFound(arg, kind, found.length === 0 && linksOut > 0),
        isUnreadable: false,
      });
  }
  for (const [path, message] of unreadable)
    problems.push({path: tidy(path, cwd), message, isUnreadable: true});
  return {paths: [...paths].sort(), problems};
}

/** What an argument names where a part of it is not UTF-8, and came as U+FFFD; else the argument. */
function namesMeant(arg: string, cwd: string): string[] {
  if (!arg.includes('\uFFFD')) return [arg];
  const found = pathsLike(resolve(cwd, arg));
  if (found.length === 0) return [arg];
  return isAbsolute(arg) ? found : found.map(path => relative(cwd, path));
}

/** Decides which paths are excluded: by name, by folder, or by glob. */
async function exclusion(excluded: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  if (excluded.length === 0) return () => false;
  const {default: picomatch} = await import('picomatch');
  const names = new Set(excluded.map(name => slashed(tidy(name, cwd))));
  const globs = [...names].flatMap(name => [name, `${name}/**`]);
  const matches = picomatch(globs, {dot: true, nocase: true});
  return path => names.has(slashed(path)) || matches(slashed(path));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** Whether the arguments may name more than one file; a guess made before the search. */
export async function mayNameSeveral(args: readonly string[], cwd: string): Promise<boolean> {
  const [first] = args;
  if (args.length !== 1 || first === undefined) return args.length > 1;
  return first !== '-' && (await kindOf(resolve(cwd, first))) !== 'file';
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  const found = await stat(native(path)).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
