import {Script} from 'node:vm';
import {type Call, freely} from '../engine/call.js';

/** The time for a text has run out. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';

  /** @param seconds The time that it had. */
  constructor(seconds: number) {
    super(`took longer than ${seconds === 1 ? '1 second' : `${seconds} seconds`}`);
  }
}

/**
 * How long calls that wait are made under one watch, in milliseconds. V8 starts a thread to watch the time, which may take
 * as long as the check of a short file.
 */
const longestWatch = 20;

/** A call that waits, and who waits for it. */
interface Waiting<Result = unknown> {
  readonly work: () => Result;
  readonly clock: Clock;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** The time that is left for a text, in milliseconds. */
interface Clock {
  left: number;
}

/**
 * Limits the time that the work on each text takes, in this thread. No timer fires while a thread is at work, so V8
 * itself interrupts it, in the middle of a regular expression, too. What the work was changing is left half done: drop it.
 */
export class TimeLimit {
  readonly #seconds: number;
  #waiting: Waiting[] = [];

  /** @param seconds 0 for no limit. */
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** What calls the work on one text. When all calls together take longer, they fail with a {@link TimeoutError}. */
  forText(): Call {
    if (this.#seconds === 0) return freely;
    const clock: Clock = {left: this.#seconds * 1000};
    return work =>
      new Promise((resolve, reject) => {
        if (clock.left <= 0) throw new TimeoutError(this.#seconds);
        // Those that are about to come are called with it.
        if (this.#waiting.length === 0) setImmediate(() => this.#callAll());
        this.#waiting.push({work, clock, resolve, reject});
      });
  }

  #callAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let next = 0; next < waiting.length; ) next = this.#callSome(waiting, next);
  }

  /** Makes calls under one watch, and returns how far it has come. */
  #callSome(waiting: readonly Waiting[], first: number): number {
    const most = Math.max(...waiting.slice(first).map(({clock}) => clock.left));
    const end = performance.now() + longestWatch;
    let next = first;
    let current: Waiting | undefined;
    try {
      callWithin(Math.ceil(most + longestWatch), () => {
        do {
          current = waiting[next++]!;
          this.#callOne(current);
          current = undefined;
        } while (next < waiting.length && performance.now() < end);
      });
    } catch (error) {
      if (!current) return next;
      current.clock.left = 0;
      current.reject(isTimeout(error) ? new TimeoutError(this.#seconds) : error);
    }
    return next;
  }

  #callOne({work, clock, resolve, reject}: Waiting): void {
    const start = performance.now();
    try {
      const result = work();
      clock.left -= performance.now() - start;
      if (clock.left > 0) resolve(result);
      else reject(new TimeoutError(this.#seconds));
    } catch (error) {
      reject(error);
    }
  }
}

/** Where a script finds what it calls: V8 limits the time of scripts, not of functions. */
const key = Symbol.for('mtlint.timeLimit');

/** Calls what it is given as a script that V8 watches. */
interface Caller {
  readonly script: Script;
  /** The global object keeps the same one, since what V8 compiles relies on that it does not change. */
  readonly holder: {work(): void};
}

let caller: Caller | undefined;

function callWithin(milliseconds: number, work: () => void): void {
  caller ??= createCaller();
  caller.holder.work = work;
  caller.script.runInThisContext({timeout: milliseconds, displayErrors: false});
}

function createCaller(): Caller {
  const globals = globalThis as {[key]?: Caller['holder']};
  globals[key] ??= {work() {}};
  const script = new Script(`globalThis[Symbol.for('${Symbol.keyFor(key)}')].work()`);
  return {script, holder: globals[key]};
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
