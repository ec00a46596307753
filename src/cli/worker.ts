import {Tinypool} from 'tinypool';
import {hushStackTraces} from './errors.js';
import {createWork, type Job, type Outcome, type Task} from './work.js';

hushStackTraces();

// The end of a worker would go unnoticed, and its file would be waited for.
process.exit = code => {
  throw new Error(`process.exit(${code ?? ''}) was called`);
};

const work = createWork(Tinypool.workerData as Job);

/** Lints a file in a worker thread. */
export default function lint(task: Task): Promise<Outcome> {
  return work(task);
}
