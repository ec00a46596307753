/** Exit codes of the program, as documented in docs/cli.md. */
export const exitCodes = {ok: 0, errorsFound: 1, couldNotRun: 2} as const;
