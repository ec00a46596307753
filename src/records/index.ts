import {once} from 'node:events';
import {resolve} from 'node:path';
import {complain} from '../cli/complain.js';
import {UsageError, workingDirectory} from '../cli/errors.js';
import {exitCodes} from '../cli/exit-codes.js';
import {gateOf} from '../cli/exit-status.js';
import {jobOf, projectOf} from '../cli/job.js';
import type {Options} from '../cli/options.js';
import {reasons} from '../cli/read.js';
import {tellSkipped} from '../cli/skipped.js';
import {FileFormatError} from '../formats/file-format-error.js';
import {number} from '../reporters/numbers.js';
import {type Batch, documentsIn, mostRecords, together} from './documents.js';
import {columnsOf} from './fields.js';
import {inOrder} from './in-order.js';
import {linesOf, partOf} from './lines.js';
import {type Encoding, formatOf} from './output.js';
import {RecordProgress} from './progress.js';
import type {BadRecord, InputRecord, RecordFormat} from './record.js';
import {type PlacedRecord, recordsIn, type Shard} from './shard.js';
import {createRecordWork, type RecordJob, type RecordOutcome, type RecordTask} from './work.js';
import {RecordWorkers} from './workers.js';

/** How many documents may be waiting for their results. Those that wait share a time watch, which costs more than a short text. */
const mostWaiting = 64;

/** Characters of records that a worker gets at a time: half a second's work. */
const mostCharacters = 1 << 16;

/** How many bad lines are named. */
const mostNamed = 10;

/** Lints batches of records of a file. */
type Lint = (task: RecordTask) => Promise<RecordOutcome>;

/**
 * Lints records, one a line, from files or standard input, and writes each to standard output with what was found. Returns the exit
 * code. Findings count for it only if the command line has a limit.
 *
 * @param worker Module that a worker runs.
 * @throws {UsageError} When options do not go together.
 */
export async function runRecords(args: readonly string[], options: Options, worker: URL): Promise<number> {
  const paths = args.length > 0 ? args : ['-'];
  checkTogether(paths, options);
  const job: RecordJob = {
    job: await jobOf(options, workingDirectory()),
    encoding: encodingOf(options),
    severity: options.quiet ? 'error' : options.severity,
    ...(options.dropAbove === undefined ? {} : {dropAbove: options.dropAbove}),
  };
  if (options.jobs === 'auto' || options.jobs === 1)
    return runWith(createRecordWork(job), paths, options, job);
  const workers = new RecordWorkers(worker, job);
  try {
    await workers.start(options.jobs);
    return await runWith(task => workers.run(task), paths, options, job, options.jobs);
  } finally {
    await workers.close();
  }
}

/** @param jobs Number of workers; undefined without workers. */
async function runWith(
  lint: Lint,
  paths: readonly string[],
  options: Options,
  {job, encoding}: RecordJob,
  jobs?: number,
): Promise<number> {
  const format = formatOf(encoding);
  const project = projectOf(job);
  const gate = gateOf(options);
  const progress = options.progress ? new RecordProgress(complain) : undefined;
  let bad = 0;
  let isUnreadable = false;
  for (const path of paths) {
    const name = path === '-' ? (options.stdinFilename ?? '<stdin>') : path;
    const where = paths.length > 1 ? `${name}: ` : '';
    const place = (at: number): string => `${where}${options.shard ? 'byte' : 'line'} ${at}`;
    tellSkipped((await project.settingsFor(name)).skipped, job.cwd, options);
    const tell = (batches: readonly Batch[]): void => {
      for (const batch of batches)
        if ('isCut' in batch && batch.isCut)
          complain(
            `${place(batch.records[0]!.number)}: a document of more than ${mostRecords} records is cut`,
          );
    };
    try {
      const file = path === '-' ? path : resolve(job.cwd, path);
      const batches = documentsIn(await recordsOf(file, name, format, options.shard));
      const tasks = jobs === undefined ? oneByOne(batches) : together(batches, mostCharacters);
      const compute = (task: readonly Batch[]): Promise<RecordOutcome> => {
        tell(task);
        return lint({name, batches: task});
      };
      for await (const outcome of inOrder(tasks, compute, jobs === undefined ? mostWaiting : 2 * jobs)) {
        for (const {number: at, error} of outcome.bad)
          if (++bad <= mostNamed) complain(`${place(at)}: ${error}`);
        for (const {messages, words, penalty} of outcome.counted) gate.add(messages, words, penalty);
        progress?.add(outcome.counted, outcome.bad.length);
        if (!(await write(outcome.text))) return exitCodes.ok;
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const {code = '', message} = error as NodeJS.ErrnoException;
      isUnreadable = true;
      const isFormat = error instanceof FileFormatError;
      complain(`${name}: ${isFormat ? message : (reasons[code] ?? `can't be read (${code || message})`)}`);
    }
  }
  progress?.tell();
  if (bad > mostNamed)
    complain(`${number(bad)} lines could not be linted: the first ${mostNamed} are listed`);
  if (isUnreadable || bad > (options.maxBad ?? 0)) return exitCodes.couldNotRun;
  return gate.result !== undefined && gate.failed ? exitCodes.errorsFound : exitCodes.ok;
}

/**
 * Records of a file, or of a part of it. Those of a part are numbered by their byte: nobody has counted the lines before it.
 *
 * @param name What people call the file.
 */
async function recordsOf(
  path: string,
  name: string,
  format: RecordFormat,
  shard: Shard | undefined,
): Promise<AsyncIterable<InputRecord | BadRecord>> {
  if (format.records) return format.records(path);
  if (!shard) return numbered(path, format);
  const part = await partOf(path, shard.index, shard.of);
  if (!part) throw new UsageError(`--shard needs a file that it can seek in: ${name} is not a regular file`);
  return recordsIn(part, placed(path, format, part.before ?? part.start));
}

async function* numbered(path: string, format: RecordFormat): AsyncGenerator<InputRecord | BadRecord> {
  let line = 0;
  for await (const {text, isText} of linesOf(path)) yield recordOf(format, text, isText, ++line);
}

async function* placed(path: string, format: RecordFormat, from: number): AsyncGenerator<PlacedRecord> {
  for await (const {text, isText, at} of linesOf(path, from))
    yield {record: recordOf(format, text, isText, at), at};
}

function recordOf(format: RecordFormat, text: string, isText: boolean, at: number): InputRecord | BadRecord {
  return isText ? format.read(text, at) : {line: text, number: at, error: 'not UTF-8'};
}

async function* oneByOne(batches: AsyncIterable<Batch>): AsyncGenerator<Batch[]> {
  for await (const batch of batches) yield [batch];
}

/** Writes lines, and waits while the reader is busy. False if there is no reader any more. */
async function write(text: string): Promise<boolean> {
  const {stdout} = process;
  if (!stdout.writable) return false;
  if (text === '' || stdout.write(text)) return true;
  await once(stdout, 'drain').catch(() => {});
  return stdout.writable;
}

/** @throws {UsageError} */
function checkTogether(paths: readonly string[], options: Options): void {
  const other = (['fix', 'fixDryRun', 'format', 'baseline', 'since', 'cache'] as const).find(
    name => options[name],
  );
  if (other !== undefined)
    throw new UsageError(
      `--records adds its results to the records: remove --${other.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    );
  if (options.shard && options.records === 'tmx')
    throw new UsageError(
      '--shard cuts between lines, but a translation memory has none to cut at: use --jobs',
    );
  if (options.shard && (paths.length > 1 || paths[0] === '-'))
    throw new UsageError(
      `--shard needs one file: ${paths.length > 1 ? `you named ${paths.length}` : 'standard input has no parts'}`,
    );
}

/** @throws {UsageError} */
function encodingOf({records, fields = {}, output = 'full', sourceLanguage}: Options): Encoding {
  if (records === 'tmx') return {kind: 'tmx', sourceLanguage, output};
  if (records === 'jsonl') return {kind: 'jsonl', fields, output};
  if (output !== 'full')
    throw new UsageError(`--output ${output} writes JSON: use --records jsonl or tmx, or remove it`);
  const columns = columnsOf(fields);
  if (typeof columns === 'string') throw new UsageError(columns);
  return {kind: 'tsv', columns};
}
