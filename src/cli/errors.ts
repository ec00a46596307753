/** The command line asks for something that cannot be done. The message is one line for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file cannot be linted. The message gives the reason in a few words. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Turns off stack traces: a rule's message is an Error object, and capturing a stack trace for each is slow and useless. */
export function hushStackTraces(): void {
  if (!process.env.MTLINT_DEBUG) Error.stackTraceLimit = 0;
}

/**
 * The working directory.
 *
 * @throws {UsageError} When it was deleted.
 */
export function workingDirectory(): string {
  try {
    return process.cwd();
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new UsageError(`can't find the working directory (${code}): it may have been deleted`);
  }
}
