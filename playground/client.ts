import type {Answer, LintOptions, Method, Request, Results} from './protocol.js';

/** The time that a request may take had passed, and its worker was ended. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

interface Waiting {
  readonly resolve: (result: Results[Method]) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Talks to the linter's worker, and replaces one that takes too long. */
export class LinterClient {
  readonly #address: URL;
  readonly #seconds: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #ready: Promise<void>;
  #last = 0;

  /** @param seconds The time that a request may take. Loading the linter does not count. */
  constructor(address: URL, seconds = 10) {
    this.#address = address;
    this.#seconds = seconds;
    [this.#worker, this.#ready] = this.#start();
  }

  /** Resolves when the linter is loaded, and rejects when it cannot be. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /**
   * Sends a request.
   *
   * @throws {TimeLimitError} When it takes too long.
   * @throws {Error} When the linter cannot be loaded, or cannot read the text. The message is a line for the user.
   */
  async ask<Asked extends Method>(
    method: Asked,
    text: string,
    options: LintOptions,
  ): Promise<Results[Asked]> {
    await this.#ready;
    const id = ++this.#last;
    const begin = performance.now();
    const result = await new Promise<Results[Method]>((resolve, reject) => {
      const timer = setTimeout(() => this.#restart(), this.#seconds * 1000);
      this.#waiting.set(id, {resolve, reject, timer});
      this.#worker.postMessage({id, method, text, options} satisfies Request);
    });
    performance.measure(`mtlint ${method}`, {start: begin});
    return result as Results[Asked];
  }

  #start(): [worker: Worker, ready: Promise<void>] {
    const worker = new Worker(this.#address, {type: 'module'});
    const ready = new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
        if ('id' in data) this.#settle(data);
        else if (data.event === 'ready') resolve();
        else reject(new Error(data.error));
      });
      worker.addEventListener('error', ({message}) => reject(new Error(message || 'the file is missing')));
    });
    // Whoever asks is told.
    ready.catch(() => {});
    return [worker, ready];
  }

  #settle(answer: Extract<Answer, {readonly id: number}>): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ('result' in answer) waiting.resolve(answer.result);
    else waiting.reject(new Error(answer.error));
  }

  #restart(): void {
    this.#worker.terminate();
    for (const {reject, timer} of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new TimeLimitError(`The text took longer than ${this.#seconds} seconds`));
    }
    this.#waiting.clear();
    [this.#worker, this.#ready] = this.#start();
  }
}
