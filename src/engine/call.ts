/** Calls a synchronous function, sooner or later. One that limits the time fails when it runs out. */
export type Call = <Result>(work: () => Result) => Promise<Result>;

/** Calls at once, without a limit. */
export const freely: Call = async work => work();
