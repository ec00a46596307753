import type {FixWriter, FixWriterOf} from '../fixes/fix-writer.js';
import type {Block} from '../model/block.js';
import type {CommentReader} from '../model/comment.js';
import type {PlacedBlock} from '../model/placed-block.js';
import type {FormatParts, Reader, VersionReader} from './format.js';

/** A format of a plugin failed: it threw, or returned something that it must not. The message is a line for the user. */
export class FormatError extends Error {
  override readonly name = 'FormatError';

  constructor(format: string, cause: unknown) {
    const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    super(`format ${format} failed: ${line}`, {cause});
  }
}

/** Runs code of a format, and throws a {@link FormatError} where it throws. */
export function guardedCall<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError(name, error);
  }
}

/** Parts of a plugin's format that fail with a {@link FormatError}, and with one where they return what they must not. */
export function guarded(name: string, parts: FormatParts): FormatParts {
  const {read, readComments, readSegments, structureOf, versions, write} = parts;
  const guard: Guard = work => guardedCall(name, work);
  return {
    read: guardedReader(name, read),
    ...(readComments && {readComments: guardedComments(guard, readComments)}),
    ...(readSegments && {readSegments: (text, facts) => guard(() => [...readSegments(text, facts)])}),
    ...(structureOf && {structureOf: text => guard(() => structureOf(text))}),
    ...(versions && {versions: () => guardedVersions(name, guard, guard(versions))}),
    ...(write && {write: guardedWriter(guard, write)}),
  };
}

type Guard = <Result>(work: () => Result) => Result;

function guardedReader(name: string, read: Reader): Reader {
  return text =>
    checked(
      name,
      () => read(text),
      block => checkBlock(block, text.length),
    );
}

function guardedComments(guard: Guard, read: CommentReader): CommentReader {
  return text => guard(() => read(text));
}

function guardedVersions(name: string, guard: Guard, reader: VersionReader): VersionReader {
  return {
    read: text =>
      checked(
        name,
        () => reader.read(text),
        ({block, start}: PlacedBlock) => checkBlock(block, text.length - start),
      ),
    get readComments() {
      const {readComments} = reader;
      return readComments && guardedComments(guard, readComments);
    },
  };
}

function guardedWriter(guard: Guard, write: FixWriterOf): FixWriterOf {
  return text => {
    const writer: FixWriter = guard(() => write(text));
    return {
      write: (characters, at) =>
        guard(() => {
          const written: unknown = writer.write(characters, at);
          if (typeof written !== 'string') throw new TypeError('`write` did not return a string');
          return written;
        }),
      breaking: edits => guard(() => writer.breaking(edits)),
    };
  };
}

/** Passes on what a format reads, piece by piece. */
function* checked<Item>(
  name: string,
  read: () => Iterable<Item>,
  check: (item: Item) => void,
): Generator<Item> {
  try {
    for (const item of read()) {
      check(item);
      yield item;
    }
  } catch (error) {
    throw new FormatError(name, error);
  }
}

/** @throws {TypeError} When a block, which may come from plain JavaScript, is not one, or is not in the text. */
function checkBlock(block: Block, length: number): void {
  const {kind, pieces} = (block ?? {}) as Partial<Block>;
  if (typeof kind !== 'string' || !Array.isArray(pieces))
    throw new TypeError('`read` returned a block without `kind` and `pieces`');
  let last = 0;
  for (const {value, start, end} of pieces as Block['pieces']) {
    if (typeof value !== 'string') throw new TypeError('`read` returned a piece without `value`');
    if (value === '') continue;
    if (!(last <= start && start < end && end <= length))
      throw new RangeError(
        `\`read\` returned a piece from ${start} to ${end}: expected positions from ${last} to ${length}, in order`,
      );
    last = end;
  }
}
