import {escapeOf} from './inert.js';

/** Where the paths of a run start, and how they are written. */
export interface PathStyle {
  /** The folder that paths start from, seen from the root of the repository: empty, or with `/` at its end. */
  readonly base: string;
  /** What separates folders in a path: `/`, or `\\` on Windows. */
  readonly separator: string;
}

/**
 * A path as services know it: from the root of the repository, with `/` between folders on every system.
 */
export function repositoryPath(path: string, style: PathStyle): string {
  return readable(fromRoot(path, style));
}

/** The same path as a reference for a URI: relative, unless the path is absolute. */
export function uriOf(path: string, style: PathStyle): string {
  const full = fromRoot(path, style);
  const reference = full.split('/').map(encoded).join('/');
  if (!isAbsolute(full, style)) return reference;
  return `file://${reference.startsWith('/') ? '' : '/'}${isWindows(style) ? reference.replace('%3A', ':') : reference}`;
}

/** Only on Windows does a backslash part folders: elsewhere it is a character of a name. */
function fromRoot(path: string, style: PathStyle): string {
  const slashed = isWindows(style) ? path.replaceAll('\\', '/') : path;
  return isAbsolute(slashed, style) ? slashed : normalized(style.base + slashed);
}

function isAbsolute(path: string, style: PathStyle): boolean {
  return path.startsWith('/') || (isWindows(style) && /^[A-Za-z]:\//.test(path));
}

function isWindows({separator}: PathStyle): boolean {
  return separator === '\\';
}

/** A relative path without `.` and, as far as it can be, without `..`. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
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

/** A part of a path as a URI writes it, byte for byte. No file system has half of a surrogate pair in a name. */
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
