import {createPool, type Pool} from '../node/worker-pool.js';
import {type Job, type Outcome, reasonOf, type Task} from './lint-file.js';

/** How many batches a worker has at a time: with two, it need not wait for the next. */
const batchesPerWorker = 2;

type Team = Pool<readonly Task[], Outcome[]>;

/**
 * Workers that lint files. Each takes some 300 ms until it is ready, so they may be started in the hope of work, and closed
 * without any.
 */
export class Workers {
  readonly #worker: URL;
  readonly #job: Job;
  #size = 0;
  #closed = false;
  #team: Team | undefined;
  #loner: Promise<Team> | undefined;

  /** @param worker Module that a worker runs. */
  constructor(worker: URL, job: Job) {
    this.#worker = worker;
    this.#job = job;
  }

  /**
   * Starts workers, and does not wait until they are ready. To be called before the first batch, and once more where another
   * number turns out to be right.
   */
  async start(size: number): Promise<void> {
    if (size === this.#size) return;
    await this.#team?.close();
    this.#team = await this.#gather(size, batchesPerWorker);
    this.#size = size;
  }

  /** Has a worker lint a batch; an empty one is done when a worker is ready. It does not fail. */
  async run(batch: readonly Task[]): Promise<readonly Outcome[]> {
    try {
      return await this.#team!.run(batch);
    } catch {
      if (this.#closed) return [];
      // When a file takes its worker along, whatever that was given is done again, each by itself.
      return Promise.all(batch.map(task => this.#runAlone(task)));
    }
  }

  /** Ends the workers, whatever they are doing: nobody waits for it any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#team?.close();
    await (await this.#loner)?.close();
  }

  /** Lints a file of a batch that has taken its worker along: one at a time, so that none is taken along with it. */
  async #runAlone(task: Task): Promise<Outcome> {
    this.#loner ??= this.#gather(1, 1);
    try {
      return (await (await this.#loner).run([task]))[0]!;
    } catch (error) {
      return {path: task.path, failure: reasonOf(error)};
    }
  }

  #gather(size: number, tasksPerWorker: number): Promise<Team> {
    return createPool(this.#worker, {size, data: this.#job, tasksPerWorker});
  }
}
