/** What a user has asked for cannot be done as it was asked. The message is a line for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file cannot be linted. The message says why, in a few words. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** A message of a rule is an Error object; nobody reads where in the linter it was made, and noting it takes long. */
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
