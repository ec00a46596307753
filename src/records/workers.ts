import {createPool, type Pool} from '../node/worker-pool.js';
import {formatOf} from './output.js';
import {asBad, joined, type RecordJob, type RecordOutcome, type RecordTask} from './work.js';

/** Workers that lint records. Each has one task at a time, so that one that dies takes no other down. */
export class RecordWorkers {
  readonly #worker: URL;
  readonly #job: RecordJob;
  #pool: Pool<RecordTask, RecordOutcome> | undefined;
  #isClosed = false;

  /** @param worker Module that a worker runs. */
  constructor(worker: URL, job: RecordJob) {
    this.#worker = worker;
    this.#job = job;
  }

  async start(size: number): Promise<void> {
    this.#pool = await createPool(this.#worker, {size, data: this.#job});
  }

  /** Has a worker lint batches. If a batch kills its worker, the others are linted again, one by one. Never throws. */
  async run(task: RecordTask): Promise<RecordOutcome> {
    try {
      return await this.#pool!.run(task);
    } catch (error) {
      if (this.#isClosed) return joined([]);
      if (task.batches.length === 1) return this.#failed(task, error);
      const outcomes: RecordOutcome[] = [];
      for (const batch of task.batches) outcomes.push(await this.run({...task, batches: [batch]}));
      return joined(outcomes);
    }
  }

  /** Stops the workers at once. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool?.close();
  }

  #failed({batches}: RecordTask, error: unknown): RecordOutcome {
    const bad = batches.flatMap(batch => asBad(batch, error));
    const format = formatOf(this.#job.encoding);
    const text = bad.map(record => `${format.writeError(record)}\n`).join('');
    return {text: this.#job.dropAbove === undefined ? text : '', bad, counted: []};
  }
}
