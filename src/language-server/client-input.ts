import {Readable} from 'node:stream';
import {Worker} from 'node:worker_threads';

/** What the client sends. It ends when the client is gone; then a process that does not end by itself is killed. */
export class ClientInput extends Readable {
  readonly #reader: Worker;

  /** @param reader Module that a worker runs: client-reader.ts. */
  constructor(reader: URL) {
    super();
    // Options of Node are for the program: one that loads a debugger, for example.
    this.#reader = new Worker(reader, {execArgv: []});
    this.#reader.on('message', (chunk: Uint8Array | null) =>
      this.push(chunk && Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)),
    );
    this.#reader.on('error', error => this.destroy(error));
  }

  /** Takes the end of a process for the end of what the client sends. */
  watch(processId: number): void {
    this.#reader.postMessage(processId);
  }

  override _read(): void {
    // The worker sends whatever comes.
  }
}
