import {Tinypool} from 'tinypool';
import type {RecordJob} from '../records/work.js';
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
const data = Tinypool.workerData as Job | RecordJob;

/** Lints files, or records, in a worker thread. */
export default 'encoding' in data ? exports.createRecordWork(data) : await filesOf(data);

async function filesOf(job: Job): Promise<(tasks: readonly Task[]) => Promise<Outcome[]>> {
  const work = await exports.createWork(job);
  return tasks => Promise.all(tasks.map(work));
}
