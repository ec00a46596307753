import {realpathSync} from 'node:fs';

/** Where a path leads when all links in it are followed; undefined where that cannot be told. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
