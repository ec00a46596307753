import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import * as v from 'valibot';

/** The name of the file, in the working directory. */
export const lockName = 'mtlint-pairs.json';

const schema = v.strictObject({
  version: v.literal(1),
  files: v.record(v.string(), v.array(v.pipe(v.string(), v.regex(/^[\da-f]{16} [\da-f]{16}$/)))),
});

/** Hashes of a part of a target and of its source, with a space between. */
export type PairHash = string;

/** Thrown when the lock file can't be used. */
export class PairsLockError extends Error {
  override readonly name = 'PairsLockError';
}

/** Which parts of translations were recorded with which sources. It holds hashes, and no text. */
export class PairsLock {
  readonly #files: Map<string, ReadonlySet<PairHash>>;

  private constructor(files: Readonly<Record<string, readonly PairHash[]>>) {
    this.#files = new Map(Object.entries(files).map(([path, pairs]) => [path, new Set(pairs)]));
  }

  /**
   * Reads a lock file. It need not exist.
   *
   * @throws {PairsLockError} When it can't be read.
   */
  static async read(file: string): Promise<PairsLock> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{"version": 1, "files": {}}';
      throw new PairsLockError(`${lockName}: can't be read (${error.code ?? error.message})`);
    });
    const result = v.safeParse(v.pipe(v.string(), v.rawTransform(parse), schema), text);
    if (!result.success) throw new PairsLockError(`${lockName}: is not a lock file of pairs`);
    return new PairsLock(result.output.files);
  }

  /** The test whether a part of a file was recorded with another source than it has now. */
  testFor(path: string): (target: string, source: string) => boolean {
    const pairs = this.#files.get(path);
    if (!pairs) return () => false;
    const targets = new Set([...pairs].map(pair => pair.slice(0, 16)));
    return (target, source) => targets.has(hashOf(target)) && !pairs.has(pairHash(target, source));
  }

  /** Records the parts of a file, in place of those that it had. */
  record(path: string, pairs: Iterable<PairHash>): void {
    this.#files.set(path, new Set(pairs));
  }

  /** The text of the lock file. */
  toString(): string {
    const files = [...this.#files]
      .filter(([, pairs]) => pairs.size > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, pairs]) => `${JSON.stringify(path)}: ${JSON.stringify([...pairs].sort(), null, 1)}`);
    return `{"version": 1, "files": {${files.length > 0 ? `\n${files.join(',\n')}\n` : ''}}}\n`;
  }
}

function parse({dataset, addIssue, NEVER}: v.RawTransformContext<string>): unknown {
  try {
    return JSON.parse(dataset.value);
  } catch {
    addIssue({message: 'not JSON'});
    return NEVER;
  }
}

/** The hash of a part of a target with its source. White space does not count. */
export function pairHash(target: string, source: string): PairHash {
  return `${hashOf(target)} ${hashOf(source)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);
}
