import type {ResourceLimits} from 'node:worker_threads';
import {importOutside} from './outside.js';

/** Workers that take tasks. */
export interface Pool<Task, Outcome> {
  /** Rejects when the worker fails on this task; another worker takes its place. */
  run(task: Task): Promise<Outcome>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/**
 * Starts workers.
 *
 * @param worker Module whose default export does a task; it finds `data` in `Tinypool.workerData`.
 */
export async function createPool<Task, Outcome>(
  worker: URL,
  size: number,
  data: unknown,
  resourceLimits: ResourceLimits = {},
): Promise<Pool<Task, Outcome>> {
  const {Tinypool} = await importOutside<typeof import('tinypool')>('tinypool');
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: size,
    maxThreads: size,
    workerData: data,
    resourceLimits,
    isolateWorkers: false,
  });
  return {
    run: task => pool.run(task),
    close: () => pool.destroy(),
  };
}

/**
 * Does work on items, several at a time, and gives the outcomes in the order of the items. What is done but not
 * yet taken is bounded by `width`, however many items there are.
 */
export async function* inOrder<Item, Outcome>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const pending: Promise<Outcome>[] = [];
  for (const item of items) {
    pending.push(work(item));
    if (pending.length >= width) yield await pending.shift()!;
  }
  for (const outcome of pending) yield await outcome;
}
