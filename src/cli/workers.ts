import {createPool, type Pool} from '../node/worker-pool.js';
import type {Job} from './job.js';
import {type Outcome, reasonOf, type Task} from './lint-file.js';

/** Batches that a worker has at a time: with two, it never waits for the next one. */
const batchesPerWorker = 2;

type WorkerPool = Pool<readonly Task[], Outcome[]>;

/**
 * Workers that lint files. Each needs about 300 ms to start, so they may be started before it is certain that they are
 * needed, and closed unused.
 */
export class Workers {
  readonly #worker: URL;
  readonly #job: Job;
  #size = 0;
  #closed = false;
  #pool: WorkerPool | undefined;
  #singleWorker: Promise<WorkerPool> | undefined;

  /** @param worker Module that a worker runs. */
  constructor(worker: URL, job: Job) {
    this.#worker = worker;
    this.#job = job;
  }

  /**
   * Starts workers without waiting until they are ready. Call it before the first batch, and again to change the number of
   * workers.
   */
  async start(size: number): Promise<void> {
    if (size === this.#size) return;
    await this.#pool?.close();
    this.#pool = await this.#createPool(size, batchesPerWorker);
    this.#size = size;
  }

  /** Has a worker lint a batch; an empty batch is done once a worker is ready. Never throws. */
  async run(batch: readonly Task[]): Promise<readonly Outcome[]> {
    try {
      return await this.#pool!.run(batch);
    } catch {
      if (this.#closed) return [];
      // If a file crashes its worker, repeat the whole batch, one file at a time.
      return Promise.all(batch.map(task => this.#runAlone(task)));
    }
  }

  /** Stops the workers at once; their results are no longer needed. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool?.close();
    await (await this.#singleWorker)?.close();
  }

  /** Lints one file of a batch that crashed its worker, by itself, so that it cannot affect the others. */
  async #runAlone(task: Task): Promise<Outcome> {
    this.#singleWorker ??= this.#createPool(1, 1);
    try {
      return (await (await this.#singleWorker).run([task]))[0]!;
    } catch (error) {
      return {path: task.path, failure: reasonOf(error)};
    }
  }

  #createPool(size: number, tasksPerWorker: number): Promise<WorkerPool> {
    return createPool(this.#worker, {size, data: this.#job, tasksPerWorker});
  }
}
