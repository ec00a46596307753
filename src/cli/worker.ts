import {Tinypool} from 'tinypool';
import {hushStackTraces} from './errors.js';
import {createWork, type Job, type Outcome, type Task} from './work.js';

hushStackTraces();

// The end of a worker would go unnoticed, and its file would be waited for.
process.exit = code => {
  throw new Error(`process.exit(${code ?? ''}) was called`);
};

const work = createWork(Tinypool.workerData as Job);

/** Lints files in a worker thread, one after the other. */
export default async function lint(tasks: readonly Task[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const task of tasks) outcomes.push(await work(task));
  return outcomes;
}
