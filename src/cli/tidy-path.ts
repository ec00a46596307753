import {isAbsolute, relative, resolve} from 'node:path';
import {wayBelow} from '../node/path-below.js';

/** A path from the working directory where it is below that, else as it is. */
export function tidy(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return wayBelow(cwd, absolute) ?? (isAbsolute(path) ? path : relative(cwd, absolute));
}
