import {posix} from 'node:path';

/**
 * A path as services know it: from the root of the repository, with `/` between folders on every system.
 *
 * @param base The folder that the path starts from, seen from the root of the repository.
 */
export function repositoryPath(path: string, base: string): string {
  const slashed = path.replaceAll('\\', '/');
  return isAbsolute(slashed) ? slashed : posix.join(base, slashed);
}

/** The same path as a reference for a URI: relative, unless the path is absolute. */
export function uriOf(path: string, base: string): string {
  const full = repositoryPath(path, base);
  const encoded = full.split('/').map(encodeURIComponent).join('/');
  if (!isAbsolute(full)) return encoded;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded.replace('%3A', ':')}`;
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}
