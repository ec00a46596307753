import {realpathSync} from 'node:fs';
import {native, pathOfBytes} from './file-names.js';

/** Where a path leads when all links in it are followed; undefined where that cannot be told. */
export function realPath(path: string): string | undefined {
  try {
    return pathOfBytes(realpathSync.native(native(path), {encoding: 'buffer'}));
  } catch {
    return undefined;
  }
}
