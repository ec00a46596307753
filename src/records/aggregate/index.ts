import {resolve} from 'node:path';
import {complain} from '../../cli/complain.js';
import {openDestination} from '../../cli/destination.js';
import {UsageError, workingDirectory} from '../../cli/errors.js';
import {exitCodes} from '../../cli/exit-codes.js';
import type {Options} from '../../cli/options.js';
import {reasons} from '../../cli/read.js';
import {number} from '../../reporters/numbers.js';
import {fieldsOf} from '../fields.js';
import {linesOf} from '../lines.js';
import {type Entry, type Key, readerOf} from './read.js';
import {GroupSums} from './sums.js';
import {type Aggregate, type Group, htmlOf, jsonOf, tableOf} from './write.js';

/** How many bad lines are named. */
const mostNamed = 10;

const writers: Readonly<Record<string, (aggregate: Aggregate) => string | Promise<string>>> = {
  stylish: tableOf,
  json: jsonOf,
  html: htmlOf,
};

/**
 * Sums up the records that a run with --records has written, from files or standard input. Returns the exit code.
 *
 * @throws {UsageError} When options do not go together.
 */
export async function runAggregate(args: readonly string[], options: Options): Promise<number> {
  const targets = options.format ?? [{format: 'stylish'}];
  const other = targets.find(({format}) => !Object.hasOwn(writers, format));
  if (other)
    throw new UsageError(
      `--aggregate can't write ${other.format}: use json, html, or no --format for a table`,
    );
  const cwd = workingDirectory();
  const by = options.by ?? [];
  const read = readerOf(fieldsOf(options.fields ?? {}), by);
  const groups = new Groups(by);
  const paths = args.length > 0 ? args : ['-'];
  let bad = 0;
  let isUnreadable = false;
  for (const path of paths) {
    const name = path === '-' ? '<stdin>' : path;
    let line = 0;
    try {
      for await (const {text} of linesOf(path === '-' ? path : resolve(cwd, path))) {
        line++;
        const entry = read(text);
        const problem = typeof entry === 'string' ? entry : groups.add(entry);
        if (problem !== undefined && ++bad <= mostNamed)
          complain(`${paths.length > 1 ? `${name}: ` : ''}line ${line}: ${problem}`);
      }
    } catch (error) {
      const {code = '', message} = error as NodeJS.ErrnoException;
      isUnreadable = true;
      complain(`${name}: ${reasons[code] ?? `can't be read (${code || message})`}`);
    }
  }
  if (bad > mostNamed) complain(`${number(bad)} lines could not be read: the first ${mostNamed} are listed`);
  // Sums without a file would be taken for those of all.
  if (isUnreadable) return exitCodes.couldNotRun;
  for (const {format, file} of targets) {
    const text = await writers[format]!(groups.aggregate);
    if (file === undefined) process.stdout.write(text);
    else await writeFile(file, text);
  }
  return bad > 0 ? exitCodes.couldNotRun : exitCodes.ok;
}

/** Sums by group. */
class Groups {
  readonly #by: readonly string[];
  readonly #groups = new Map<string, Group>();

  constructor(by: readonly string[]) {
    this.#by = by;
  }

  /** @returns What is wrong. */
  add(entry: Entry): string | undefined {
    if ('result' in entry) this.#groupOf(entry.key).add(entry.result);
    else if ('failed' in entry) this.#groupOf(entry.key).failed++;
    else {
      const {by, groups} = entry.sums;
      if (by.join() !== this.#by.join()) return `sums ${nameOf(by)}, but this run sums ${nameOf(this.#by)}`;
      for (const {key, state} of groups) this.#groupOf(key).addState(state);
    }
    return undefined;
  }

  /** The best score first. Without --by, one group. */
  get aggregate(): Aggregate {
    if (this.#by.length === 0) this.#groupOf([]);
    const groups = [...this.#groups.values()];
    const scores = new Map(groups.map(group => [group, group.sums.score.score ?? -1]));
    return {by: this.#by, groups: groups.sort((one, other) => scores.get(other)! - scores.get(one)!)};
  }

  #groupOf(key: Key): GroupSums {
    const id = JSON.stringify(key);
    const known = this.#groups.get(id);
    if (known) return known.sums;
    const sums = new GroupSums();
    this.#groups.set(id, {key, sums});
    return sums;
  }
}

function nameOf(by: readonly string[]): string {
  return by.length === 0 ? 'all records' : `by ${by.join(',')}`;
}

/** @throws {UsageError} */
async function writeFile(file: string, text: string): Promise<void> {
  try {
    const destination = await openDestination(file);
    destination.stream.write(text);
    await destination.finish();
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: can't be written (${code ?? message})`);
  }
}
