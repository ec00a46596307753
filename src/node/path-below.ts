import {isAbsolute, relative, sep} from 'node:path';

/**
 * The way from a folder down to a path: empty for the folder itself, undefined for what is not in it. A name may start
 * with two dots and be inside all the same.
 */
export function wayBelow(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
}
