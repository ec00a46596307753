import {statSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {native} from '../node/file-names.js';
import {type Hands, inBatches, shareOut} from './distribute.js';
import type {Outcome, Task, Work} from './lint-file.js';
import type {Workers} from './workers.js';

/** How many bytes of text may be linted ahead of the report. */
const ahead = 4_000_000;

/**
 * Longest file, in bytes, that this thread lints beside workers: while it does, it hears nothing of them. Such a file takes
 * some tens of milliseconds, and no memory to speak of: if a long one is too much, the worker dies, not the run.
 */
const short = 64_000;

/** Without --jobs: how long to lint in one thread before considering workers… */
const trial = 500;

/** …and how long the rest would have to take, in milliseconds: a worker takes some 300 to start… */
const worthwhile = 1500;

/** …and how many bytes of text it would have to be for each of them: they compile the program again, for 2 to 3 seconds of a processor. */
const enoughForWorker = 4_000_000;

/** Who lints the files of a run. */
export interface Crew {
  /** Does the work of the job in this thread. */
  readonly work: Work;
  /** How many files are linted at a time; `auto` adds workers when the first files tell that the rest will take long. */
  readonly jobs: number | 'auto';
  /** Does the work beside this thread, where there is enough of it. */
  readonly workers: Workers;
  /** Whether code of others is run, which may take a worker along with it. */
  readonly runsPlugins: boolean;
  /** Whether this thread begins no file before the one before it is done: that one may change it, under another name. */
  readonly oneByOne?: boolean;
}

/** Lints files, with workers if there are many, and returns the outcomes in the order of the tasks. */
export function outcomesOf(tasks: readonly Task[], crew: Crew): AsyncGenerator<Outcome> {
  if (crew.jobs === 'auto') return adapting(tasks, crew);
  const jobs = Math.min(crew.jobs, tasks.length);
  return jobs > 1 ? shared(tasks, crew, jobs) : outcomesHere(tasks, crew);
}

/** Lints files in this thread, in order. */
export async function* outcomesHere(
  tasks: readonly Task[],
  crew: Pick<Crew, 'work' | 'oneByOne'>,
): AsyncGenerator<Outcome> {
  for (const batch of batchesOf(tasks, crew)) yield* await Promise.all(batch.map(crew.work));
}

/** What is worked on together: short files share what it costs to watch the time. */
function batchesOf(tasks: readonly Task[], {oneByOne}: Pick<Crew, 'oneByOne'>): Iterable<readonly Task[]> {
  return oneByOne ? tasks.map(task => [task]) : inBatches(tasks, sizeOf);
}

async function* adapting(tasks: readonly Task[], crew: Crew): AsyncGenerator<Outcome> {
  let spent = 0;
  let done = 0;
  let most: number | undefined;
  for (const batch of batchesOf(tasks, crew)) {
    const left = tasks.length - done;
    if (spent > trial && (spent / done) * left > worthwhile) {
      most ??= mostJobs(tasks.slice(done));
      if (most > 1) {
        yield* shared(tasks.slice(done), crew, Math.min(most, left));
        return;
      }
    }
    const start = performance.now();
    const outcomes = await Promise.all(batch.map(crew.work));
    spent += performance.now() - start;
    done += batch.length;
    yield* outcomes;
  }
}

/** This thread is one of the jobs. */
function mostJobs(tasks: readonly Task[]): number {
  return Math.min(availableParallelism(), 1 + Math.floor(sum(tasks.map(sizeOf)) / enoughForWorker));
}

/** Starting a worker and warming it up takes a second or two of a processor, so this thread is one of the hands. */
async function* shared(
  tasks: readonly Task[],
  {work, workers, runsPlugins}: Crew,
  jobs: number,
): AsyncGenerator<Outcome> {
  const sizes = new Map(tasks.map(task => [task, sizeOf(task)]));
  const size = (task: Task): number => sizes.get(task)!;
  const isShort = (task: Task): boolean => size(task) <= short;
  const takesPart = !runsPlugins && sum(tasks.filter(isShort).map(size)) > sum(tasks.map(size)) / 2;
  const count = takesPart ? jobs - 1 : jobs;
  await workers.start(count);
  const hands: Hands<Task, Outcome> = {
    workers: count,
    here: batch => Promise.all(batch.map(work)),
    give: batch => workers.run(batch),
    // Standard input belongs to this thread.
    place: task => (task.path === '-' ? 'here' : takesPart && isShort(task) ? 'anywhere' : 'worker'),
    weight: size,
  };
  yield* shareOut(tasks, hands, ahead);
}

function sizeOf({path}: Task): number {
  try {
    return path === '-' ? 0 : statSync(native(path)).size;
  } catch {
    // Whoever reads it says why it cannot be read.
    return 0;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
