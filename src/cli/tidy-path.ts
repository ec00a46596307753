import {isAbsolute, relative, resolve} from 'node:path';
import {wayBelow} from '../node/path-below.js';

/** Shortens a path below the working directory to a relative one. Other paths stay unchanged. */
export function tidy(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return wayBelow(cwd, absolute) ?? (isAbsolute(path) ? path : relative(cwd, absolute));
}
