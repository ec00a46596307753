/** An error that nobody has foreseen, in a line for the user; with MTLINT_DEBUG set, with its stack trace. */
export function internalError(error: unknown): string {
  if (process.env.MTLINT_DEBUG) return String(error instanceof Error ? error.stack : error);
  const message = error instanceof Error ? error.message : String(error);
  return `internal error: ${message.split('\n')[0]} (please report it; set MTLINT_DEBUG=1 for details)`;
}
