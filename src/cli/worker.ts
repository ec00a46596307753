import {Tinypool} from 'tinypool';
import {loadBuiltProgram} from './built-program.js';
import {hushStackTraces} from './errors.js';
import type {Job} from './job.js';
import type {Outcome, Task} from './lint-file.js';

hushStackTraces();

// The end of a worker would go unnoticed, and its file would be waited for.
process.exit = code => {
  throw new Error(`process.exit(${code ?? ''}) was called`);
};

const {exports} = loadBuiltProgram();
const work = await exports.createWork(Tinypool.workerData as Job);

/** Lints files in a worker thread. */
export default function lint(tasks: readonly Task[]): Promise<Outcome[]> {
  return Promise.all(tasks.map(work));
}
