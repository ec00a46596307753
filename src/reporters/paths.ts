import {posix, sep} from 'node:path';
import {encoded, readable} from '../file-names.js';

const isWindows = sep === '\\';

/**
 * A path as services know it: from the root of the repository, with `/` between folders on every system.
 *
 * @param base The folder that the path starts from, seen from the root of the repository.
 */
export function repositoryPath(path: string, base: string): string {
  return readable(fromRoot(path, base));
}

/** The same path as a reference for a URI: relative, unless the path is absolute. */
export function uriOf(path: string, base: string): string {
  const full = fromRoot(path, base);
  const reference = full.split('/').map(encoded).join('/');
  if (!isAbsolute(full)) return reference;
  return `file://${reference.startsWith('/') ? '' : '/'}${isWindows ? reference.replace('%3A', ':') : reference}`;
}

/** Only on Windows does a backslash part folders: elsewhere it is a character of a name. */
function fromRoot(path: string, base: string): string {
  const slashed = isWindows ? path.replaceAll(sep, '/') : path;
  return isAbsolute(slashed) ? slashed : posix.join(base, slashed);
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || (isWindows && /^[A-Za-z]:\//.test(path));
}
