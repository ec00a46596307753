/** Describes an unexpected error in one line for the user; with its stack trace if MTLINT_DEBUG is set. */
export function internalError(error: unknown): string {
  if (process.env.MTLINT_DEBUG) return String(error instanceof Error ? error.stack : error);
  const message = error instanceof Error ? error.message : String(error);
  return `internal error: ${message.split('\n')[0]} (please report it; set MTLINT_DEBUG=1 for details)`;
}
