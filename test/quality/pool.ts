import {type ChildProcess, fork} from 'node:child_process';
import {availableParallelism} from 'node:os';
import type {CheckerName, Input} from './checkers.js';
import type {Flag} from './spans.js';
import type {Answer, Job} from './worker.js';

/** Runs checkers in processes of their own, as many as the machine has cores. */
export interface Pool {
  /** The flags of each text, in the order of the texts. */
  check(checker: CheckerName, inputs: readonly Input[]): Promise<Flag[][]>;
  close(): void;
}

interface Waiting {
  readonly job: Job;
  resolve(flags: readonly (readonly Flag[])[]): void;
}

/** A job holds about this much text, so that the processes end at about the same time. */
const jobLength: Readonly<Record<CheckerName, number>> = {
  mtlint: 200_000,
  'retext-repeated-words + retext-passive': 200_000,
  'write-good': 200_000,
  'harper.js': 30_000,
};

export function openPool(): Pool {
  const queue: Waiting[] = [];
  const running = new Map<number, Waiting>();
  let count = 0;
  let failed: ((error: Error) => void) | undefined;
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  failure.catch(() => {});

  const workers = Array.from({length: availableParallelism()}, () => {
    const worker = fork(new URL('worker.ts', import.meta.url));
    worker.on('message', ({id, flags}: Answer) => {
      running.get(id)?.resolve(flags);
      running.delete(id);
      idle.push(worker);
      next();
    });
    worker.on('exit', code => code && failed?.(new Error(`a process of the pool ended with code ${code}`)));
    return worker;
  });
  const idle: ChildProcess[] = [...workers];

  function next(): void {
    while (idle.length > 0 && queue.length > 0) {
      const waiting = queue.shift()!;
      running.set(waiting.job.id, waiting);
      idle.shift()!.send(waiting.job);
    }
  }

  return {
    async check(checker, inputs) {
      const parts = [...portions(inputs, jobLength[checker])].map(
        part =>
          new Promise<readonly (readonly Flag[])[]>(resolve => {
            queue.push({job: {id: count++, checker, inputs: part}, resolve});
          }),
      );
      next();
      const flags = await Promise.race([Promise.all(parts), failure]);
      return flags.flat() as Flag[][];
    },
    close() {
      for (const worker of workers) worker.disconnect();
    },
  };
}

/** Cuts a list of texts into portions of about a length. */
function* portions(inputs: readonly Input[], length: number): Generator<Input[]> {
  let portion: Input[] = [];
  let size = 0;
  for (const input of inputs) {
    portion.push(input);
    size += input.text.length;
    if (size < length) continue;
    yield portion;
    portion = [];
    size = 0;
  }
  if (portion.length > 0) yield portion;
}
