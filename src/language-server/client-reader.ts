/**
 * Reads what the client sends, in a thread of its own: while the main thread checks a document, it would not notice that
 * the client is gone, and a server whose check never ends would stay for ever.
 */
import {createReadStream} from 'node:fs';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {parentPort} from 'node:worker_threads';

/** How long the main thread may take to end the process when the client is gone, in milliseconds. */
const grace = 5000;

/** How often it is looked whether the client's process is there, in milliseconds. */
const interval = 3000;

const port = parentPort!;
const input = standardInput();
input.on('data', (chunk: Buffer) => port.postMessage(chunk));
input.on('end', leave);
input.on('error', leave);
port.on('message', (processId: number) => {
  const timer = setInterval(() => {
    if (isRunning(processId)) return;
    clearInterval(timer);
    leave();
  }, interval);
});

/** Has the main thread end the process, or ends it directly if that thread is busy: its results are no longer needed. */
function leave(): void {
  port.postMessage(null);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace);
}

/** Standard input; in a worker, `process.stdin` is another stream. */
function standardInput(): Readable {
  try {
    return new Socket({fd: 0, readable: true, writable: false});
  } catch {
    // A file or a terminal, which is no pipe.
    return createReadStream('', {fd: 0});
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
