/** A process of the pool: answers each job with the flags of its texts. */
import type {Check} from './checkers.js';
import {type CheckerName, type Input, loaders} from './checkers.js';
import type {Flag} from './spans.js';

/** Texts for a checker. */
export interface Job {
  readonly id: number;
  readonly checker: CheckerName;
  readonly inputs: readonly Input[];
}

/** The flags of each text of a job. */
export interface Answer {
  readonly id: number;
  readonly flags: readonly (readonly Flag[])[];
}

const loaded = new Map<CheckerName, Promise<Check>>();

process.on('message', async ({id, checker, inputs}: Job) => {
  const check = loaded.get(checker) ?? loaders[checker]();
  loaded.set(checker, Promise.resolve(check));
  const run = await check;
  const flags: Flag[][] = [];
  for (const input of inputs) flags.push(await run(input));
  process.send?.({id, flags} satisfies Answer);
});
