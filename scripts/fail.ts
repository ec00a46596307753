/** Ends a script that cannot run: one line on standard error, exit code 2. */
export function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
