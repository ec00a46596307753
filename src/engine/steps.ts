import type {Call} from './call.js';

/**
 * Does work step by step, and lets others work in between.
 *
 * @param call Calls each step.
 * @returns What the last step returns.
 * @throws The signal's reason when it is aborted.
 */
export async function inSteps<Result>(
  steps: Generator<void, Result>,
  call: Call,
  signal?: AbortSignal,
): Promise<Result> {
  for (;;) {
    const step = await call(() => steps.next());
    if (step.done) return step.value;
    await rest();
    signal?.throwIfAborted();
  }
}

/** Lets other work run. Browsers have no setImmediate, and a timer there waits longer. */
function rest(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
