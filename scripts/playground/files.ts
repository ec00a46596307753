import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, parse} from 'node:path';

/** A folder of files whose names change with their content, so that caches never mix versions. */
export class HashedFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file, and returns its name with the hash, relative to the folder. */
  write(path: string, content: string | Uint8Array): string {
    const {dir, name, ext} = parse(path);
    const hashed = `${dir && `${dir}/`}${name}-${hashOf(content)}${ext}`;
    const file = join(this.#folder, hashed);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
    return hashed;
  }
}

/** A short name for contents. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
