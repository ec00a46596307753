import {once} from 'node:events';
import {resolve} from 'node:path';
import {complain} from '../cli/complain.js';
import {UsageError, workingDirectory} from '../cli/errors.js';
import {exitCodes} from '../cli/exit-codes.js';
import {gateOf} from '../cli/exit-status.js';
import {jobOf, projectOf} from '../cli/job.js';
import {reasonOf} from '../cli/lint-file.js';
import type {Options} from '../cli/options.js';
import {reasons} from '../cli/read.js';
import {tellSkipped} from '../cli/skipped.js';
import {TimeLimit} from '../node/time-limit.js';
import {type Batch, documentsIn, mostRecords} from './documents.js';
import {columnsOf, fieldsOf} from './fields.js';
import {jsonLines} from './jsonl.js';
import {linesOf} from './lines.js';
import {lintRecords, type RecordOptions} from './lint.js';
import type {BadRecord, InputRecord, RecordFormat} from './record.js';
import {tabSeparated} from './tsv.js';

/**
 * Lints records, one a line, from files or standard input, and writes each to standard output with what was found. Returns the exit
 * code.
 Findings count for it only if the command line has a limit.
 *
 * @throws {UsageError} When options do not go together.
 */
export async function runRecords(args: readonly string[], options: Options): Promise<number> {
  const format = formatOf(options);
  const cwd = workingDirectory();
  const project = projectOf(await jobOf(options, cwd));
  const limit = new TimeLimit(options.timeout);
  const gate = gateOf(options);
  const isGated = gate.result !== undefined;
  let failed = false;
  const fail = (problem: string): void => {
    failed = true;
    complain(problem);
  };
  for (const path of args.length > 0 ? args : ['-']) {
    const name = path === '-' ? (options.stdinFilename ?? '<stdin>') : path;
    const where = args.length > 1 ? `${name}: ` : '';
    const settings = await project.settingsFor(name);
    tellSkipped(settings.skipped, cwd, options);
    const linter = project.linterFor(settings);
    const how: RecordOptions = {
      language: settings.language,
      sourceLanguage: settings.sourceLanguage,
      severity: options.quiet ? 'error' : options.severity,
      score: settings.score,
    };
    const tellBad = ({number, error}: BadRecord): void => fail(`${where}line ${number}: ${error}`);
    const answers = async (batch: Batch): Promise<string[]> => {
      if ('bad' in batch) {
        tellBad(batch.bad);
        return [format.writeError(batch.bad)];
      }
      const {records, isCut} = batch;
      if (isCut)
        complain(`${where}line ${records[0]!.number}: a document of more than ${mostRecords} records is cut`);
      try {
        const results = await lintRecords(linter, records, how, limit.forText());
        for (const {messages, words, penalty} of results) gate.add(messages, words, penalty);
        return records.map((record, index) => format.write(record, results[index]!));
      } catch (error) {
        return records.map(({line, number}) => {
          const bad = {line, number, error: reasonOf(error)};
          tellBad(bad);
          return format.writeError(bad);
        });
      }
    };
    try {
      const batches = documentsIn(recordsOf(path === '-' ? path : resolve(cwd, path), format));
      for await (const lines of inOrder(batches, answers)) if (!(await write(lines))) return exitCodes.ok;
    } catch (error) {
      const {code = '', message} = error as NodeJS.ErrnoException;
      fail(`${name}: ${reasons[code] ?? `can't be read (${code || message})`}`);
    }
  }
  if (failed) return exitCodes.couldNotRun;
  return isGated && gate.failed ? exitCodes.errorsFound : exitCodes.ok;
}

async function* recordsOf(path: string, format: RecordFormat): AsyncGenerator<InputRecord | BadRecord> {
  let number = 0;
  for await (const {text, isText} of linesOf(path)) {
    number++;
    yield isText ? format.read(text, number) : {line: text, number, error: 'not UTF-8'};
  }
}

/** How many documents may be waiting for their results. Those that wait share a time watch, which costs more than a short text. */
const mostWaiting = 64;

/** The results of a function, in order. Some are computed ahead; none is kept back while the input is idle. */
async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  compute: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  const iterator = items[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Item>> | undefined = iterator.next();
  try {
    while (next !== undefined || waiting.length > 0) {
      const first = waiting[0];
      const read: IteratorResult<Item> | undefined =
        next === undefined || waiting.length >= mostWaiting
          ? undefined
          : await Promise.race([next, ...(first ? [first.then(() => undefined)] : [])]);
      if (read === undefined) {
        yield await waiting.shift()!;
        continue;
      }
      next = read.done ? undefined : iterator.next();
      if (!read.done) waiting.push(compute(read.value));
    }
  } finally {
    await iterator.return?.();
  }
}

/** Writes lines, and waits while the reader is busy. False if there is no reader any more. */
async function write(lines: readonly string[]): Promise<boolean> {
  const {stdout} = process;
  if (!stdout.writable) return false;
  if (stdout.write(lines.map(line => `${line}\n`).join(''))) return true;
  await once(stdout, 'drain').catch(() => {});
  return stdout.writable;
}

function formatOf({records, fields = {}, ...options}: Options): RecordFormat {
  const other = (['fix', 'fixDryRun', 'format', 'baseline', 'since', 'cache'] as const).find(
    name => options[name],
  );
  if (other !== undefined)
    throw new UsageError(
      `--records adds its results to the records: remove --${other.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    );
  if (records === 'jsonl') return jsonLines(fieldsOf(fields));
  const columns = columnsOf(fields);
  if (typeof columns === 'string') throw new UsageError(columns);
  return tabSeparated(columns);
}
