/** Exit codes of the program, as documented in the README. */
export const exitCodes = {ok: 0, errorsFound: 1, couldNotRun: 2} as const;
