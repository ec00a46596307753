import {availableParallelism} from 'node:os';
import {createPool, inOrder} from '../pool.js';
import {type Job, type Outcome, reasonOf, type Task, type Work} from './work.js';

/** How many batches each worker may be ahead of the report. */
const ahead = 3;

/** How many files go to a worker at once: what a message costs is a tenth of what a short file takes. */
const batchSize = 8;

/** Where nobody says how many workers there should be: how long one goes on before more are thought of… */
const trial = 1000;

/** …and how long the rest would have to take, in milliseconds: a worker takes some 300 to start. */
const worthwhile = 1500;

/**
 * Lints files, with workers where there are many, and tells what became of them in the order of the tasks.
 *
 * @param work Does the work of the job in this thread.
 * @param jobs Number of workers; `auto` starts them when the first files tell that the rest will take long.
 * @param worker Module that a worker runs.
 */
export function outcomesOf(
  tasks: readonly Task[],
  job: Job,
  work: Work,
  jobs: number | 'auto',
  worker: URL,
): AsyncGenerator<Outcome> {
  if (jobs === 'auto') return adapting(tasks, work, job, worker);
  return Math.min(jobs, tasks.length) > 1 ? shared(tasks, work, job, jobs, worker) : inOrder(tasks, 1, work);
}

async function* adapting(tasks: readonly Task[], work: Work, job: Job, worker: URL): AsyncGenerator<Outcome> {
  let spent = 0;
  for (const [done, task] of tasks.entries()) {
    const left = tasks.length - done;
    if (spent > trial && (spent / done) * left > worthwhile && availableParallelism() > 1) {
      yield* shared(tasks.slice(done), work, job, availableParallelism(), worker);
      return;
    }
    const start = performance.now();
    const outcome = await work(task);
    spent += performance.now() - start;
    yield outcome;
  }
}

async function* shared(
  tasks: readonly Task[],
  work: Work,
  job: Job,
  jobs: number,
  worker: URL,
): AsyncGenerator<Outcome> {
  const size = Math.min(jobs, tasks.length);
  const pool = await createPool<readonly Task[], Outcome[]>(worker, size, job);
  const alone = async (task: Task): Promise<Outcome> => {
    try {
      return (await pool.run([task]))[0]!;
    } catch (error) {
      return {path: task.path, failure: reasonOf(error)};
    }
  };
  try {
    const outcomes = inOrder(batchesOf(tasks, size), size * ahead, async batch => {
      // Standard input belongs to this thread.
      if (batch[0]!.path === '-') return [await work(batch[0]!)];
      // When a file takes its worker along, the others of its batch are done again, each by itself.
      return pool.run(batch).catch(() => Promise.all(batch.map(alone)));
    });
    for await (const batch of outcomes) yield* batch;
  } finally {
    await pool.close();
  }
}

/** Tasks in the order in which they are, a few together; where there are few, each worker gets some. */
function* batchesOf(tasks: readonly Task[], workers: number): Generator<readonly Task[]> {
  const size = Math.max(1, Math.min(batchSize, Math.floor(tasks.length / (workers * 4))));
  let batch: Task[] = [];
  for (const task of tasks) {
    if (batch.length === size || task.path === '-' || batch[0]?.path === '-') {
      if (batch.length > 0) yield batch;
      batch = [];
    }
    batch.push(task);
  }
  if (batch.length > 0) yield batch;
}
