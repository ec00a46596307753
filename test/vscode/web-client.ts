import {Worker} from 'node:worker_threads';
import {englishTables} from '../../src/languages/en/tables.js';

/** Talks to the server in its worker, as the editor's client does. */
export class WebClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #last = 0;

  /**
   * @param file The server.
   * @param settings What the user has set.
   */
  constructor(file: string, settings: object) {
    this.#worker = new Worker(new URL('web-worker.cjs', import.meta.url), {workerData: file});
    const {model, words} = englishTables();
    this.#worker.postMessage({model, words});
    this.#worker.on('message', ({id, method, result}) => {
      if (method === 'workspace/configuration') this.#send({id, result: [settings]});
      else if (method === undefined) this.#waiting.get(id)?.(result);
    });
  }

  notify(method: string, params: object): void {
    this.#send({method, params});
  }

  ask<Result>(method: string, params: object): Promise<Result> {
    const id = ++this.#last;
    this.#send({id, method, params});
    return new Promise(resolve => this.#waiting.set(id, resolve as (result: unknown) => void));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(message: object): void {
    this.#worker.postMessage({jsonrpc: '2.0', ...message});
  }
}
