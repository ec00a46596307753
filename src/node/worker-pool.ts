import type {ResourceLimits} from 'node:worker_threads';
import {importOutside} from './import-outside.js';

/** Workers that take tasks. */
export interface Pool<Task, Outcome> {
  /**
   * Rejects when the worker fails on this task, or cannot start; another worker takes its place. What the worker was doing
   * beside it is rejected with it.
   */
  run(task: Task): Promise<Outcome>;
  /** Ends the workers. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** How many workers there are. */
  readonly size: number;
  /** What the worker finds in `Tinypool.workerData`. */
  readonly data?: unknown;
  /** How many tasks a worker has at a time: with two, it need not wait for the next. */
  readonly tasksPerWorker?: number;
  readonly resourceLimits?: ResourceLimits;
}

/** tinypool's message for an outcome that is no longer awaited. */
const lateOutcome = /^Unexpected message from Worker/;

/**
 * Starts workers.
 *
 * @param worker Module whose default export does a task.
 */
export async function createPool<Task, Outcome>(
  worker: URL,
  {size, data, tasksPerWorker = 1, resourceLimits = {}}: PoolOptions,
): Promise<Pool<Task, Outcome>> {
  const {Tinypool} = await importOutside<typeof import('tinypool')>('tinypool');
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: size,
    maxThreads: size,
    concurrentTasksPerWorker: tasksPerWorker,
    workerData: data,
    resourceLimits,
    isolateWorkers: false,
  });
  const waiting = new Set<(error: Error) => void>();
  // A failure that rejects no task. Without a listener, tinypool would end the program for it.
  pool.on('error', error => {
    // What a worker has sent just before it fails may come after the failure, when its task was rejected already.
    if (lateOutcome.test(error.message)) return;
    // A worker that fails before it is ready has no task yet, and perhaps no other worker will take the waiting tasks.
    for (const reject of waiting) reject(error);
  });
  return {
    run: task =>
      new Promise((resolve, reject) => {
        waiting.add(reject);
        pool
          .run(task)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
    close: () => pool.destroy(),
  };
}
