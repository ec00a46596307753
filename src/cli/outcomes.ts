import {availableParallelism} from 'node:os';
import {createPool, inOrder} from '../pool.js';
import {type Job, type Outcome, reasonOf, type Task, type Work} from './work.js';

/** How many files each worker may be ahead of the report. */
const ahead = 16;

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
  const pool = createPool<Task, Outcome>(worker, size, job);
  try {
    yield* inOrder(tasks, size * ahead, task =>
      // Standard input belongs to this thread.
      task.path === '-'
        ? work(task)
        : pool.run(task).catch(error => ({path: task.path, failure: reasonOf(error)})),
    );
  } finally {
    await pool.close();
  }
}
