import {once} from 'node:events';
import type {Writable} from 'node:stream';
import {loadReporter} from '../reporters/index.js';
import type {FileReport, Style} from '../reporters/report.js';
import {openDestination} from './destination.js';
import {UsageError} from './errors.js';
import type {Target} from './report-targets.js';

/** A report that is being written. */
interface Output {
  add(report: FileReport): Promise<void>;
  end(): Promise<void>;
}

/**
 * Writes all reports while files are being linted. Every report finishes a file before the next one starts, so output
 * order is stable; the run waits for them, so results don't pile up in memory.
 *
 * @param beforeWriting Called before each write to standard output.
 * @throws {UsageError} When a file cannot be written, before the first file is linted.
 */
export async function writeReports(
  reports: AsyncIterable<FileReport>,
  targets: readonly Target[],
  standard: Writable,
  style: Style,
  beforeWriting: (chunk: string) => void,
): Promise<void> {
  const outputs: Output[] = [];
  for (const target of targets) outputs.push(await open(target, standard, style, beforeWriting));
  for await (const report of reports) for (const output of outputs) await output.add(report);
  for (const output of outputs) await output.end();
}

async function open(
  {format, file}: Target,
  standard: Writable,
  style: Style,
  beforeWriting: (chunk: string) => void,
): Promise<Output> {
  const reporter = await loadReporter(format);
  const destination =
    file === undefined ? undefined : await openDestination(file).catch(error => cannotWrite(file, error));
  const stream = destination?.stream ?? standard;
  // Color and the terminal's width don't apply to a file.
  const look = file === undefined ? style : {...style, color: false, columns: 100};
  const passage = new Passage<FileReport>();
  let isReaderGone = false;
  const writing = (async () => {
    for await (const chunk of reporter(passage, look)) {
      // Go on: the exit code and the reports to files still matter.
      if (isReaderGone) continue;
      if (file === undefined) beforeWriting(chunk);
      await write(stream, chunk).catch(error => {
        if (file !== undefined || error.code !== 'EPIPE') cannotWrite(file ?? 'standard output', error);
        isReaderGone = true;
      });
    }
  })();
  // If a report fails, don't keep the run waiting; `end` throws the error.
  writing.catch(() => passage.abandon());
  return {
    add: report => passage.put(report),
    async end() {
      passage.close();
      await writing;
      await destination?.finish().catch(error => cannotWrite(file ?? '', error));
    },
  };
}

function cannotWrite(file: string, error: NodeJS.ErrnoException): never {
  throw new UsageError(`${file}: can't write the report (${error.code ?? error.message})`);
}

async function write(stream: Writable, chunk: string): Promise<void> {
  // A failed stream never drains.
  if (stream.errored) throw stream.errored;
  if (!stream.write(chunk)) await once(stream, 'drain');
}

/** Hands values to one reader, one at a time: `put` is done when the reader comes for the next. */
class Passage<T> implements AsyncIterable<T> {
  #value: {readonly value: T} | undefined;
  #closed = false;
  #wakeReader: () => void = () => {};
  #wakeWriter: () => void = () => {};

  put(value: T): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#value = {value};
    return new Promise(resolve => {
      this.#wakeWriter = resolve;
      this.#wakeReader();
    });
  }

  /** No value will follow. */
  close(): void {
    this.#closed = true;
    this.#wakeReader();
  }

  /** The reader is gone. */
  abandon(): void {
    this.#closed = true;
    this.#wakeWriter();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const next = this.#value;
      this.#value = undefined;
      if (next) {
        yield next.value;
        this.#wakeWriter();
      } else if (this.#closed) return;
      else
        await new Promise<void>(resolve => {
          this.#wakeReader = resolve;
        });
    }
  }
}
