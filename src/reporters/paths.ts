import {posix, sep} from 'node:path';
import {escapeOf} from './inert.js';

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

/** A byte that is no UTF-8, as it is in a path. */
const byte = /([\uDC80-\uDCFF])/u;

/** A path for programs that take text: a byte that is no UTF-8 as `\xff`. */
export function readable(path: string): string {
  return path
    .split(byte)
    .map(part => (byte.test(part) ? escapeOf(part) : part))
    .join('');
}

/** A part of a path as it stands in a URI, byte for byte. No file system has half of a surrogate pair in a name. */
export function encoded(part: string): string {
  return part
    .split(byte)
    .map(piece =>
      byte.test(piece)
        ? escapeOf(piece).replace('\\x', '%').toUpperCase()
        : encodeURIComponent(piece.replace(/\p{Cs}/gu, '\uFFFD')),
    )
    .join('');
}
