import {realpathSync} from 'node:fs';
import {native, pathOfBytes} from './file-names.js';

/** The path after all links have been followed; undefined if that fails. */
export function realPath(path: string): string | undefined {
  try {
    return pathOfBytes(realpathSync.native(native(path), {encoding: 'buffer'}));
  } catch {
    return undefined;
  }
}
