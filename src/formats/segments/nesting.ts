import {FileFormatError} from '../file-format-error.js';

/** What is wrong with a file that nests too much, for a message. */
export const tooDeep = 'it is nested too deeply';

/**
 * Reads what a parser nests calls for.
 *
 * @throws {FileFormatError} When the file is nested so deeply that the calls do not fit on the stack.
 */
export function shallow<Result>(format: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new FileFormatError(format, 1, tooDeep);
    throw error;
  }
}
