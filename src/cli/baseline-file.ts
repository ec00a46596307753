import {existsSync} from 'node:fs';
import {dirname, relative, resolve, sep} from 'node:path';
import {native} from '../file-names.js';
import type {FileResult} from '../linter.js';
import {makeFolder} from '../make-folder.js';
import type {Message} from '../message.js';
import {NotTextError, readText} from '../read-text.js';
import {visibleLine} from '../reporters/inert.js';
import {Baseline, BaselineError} from '../suppress/baseline.js';
import type {Options} from './command.js';
import {complain} from './complain.js';
import {UsageError} from './errors.js';

/** The baseline that a run is measured against, and its file. */
export class BaselineFile {
  readonly #name: string;
  readonly #file: string;
  readonly #cwd: string;
  readonly #baseline: Baseline;

  private constructor(name: string, cwd: string, baseline: Baseline) {
    this.#name = name;
    this.#file = resolve(cwd, name);
    this.#cwd = cwd;
    this.#baseline = baseline;
  }

  /**
   * Reads the baseline that the options name, if any.
   *
   * @throws {UsageError} When it cannot be read, unless it is to be written for the first time.
   */
  static async open({baseline, updateBaseline}: Options, cwd: string): Promise<BaselineFile | undefined> {
    if (baseline === undefined) return undefined;
    try {
      const {text} = readText(resolve(cwd, baseline));
      return new BaselineFile(baseline, cwd, Baseline.parse(text));
    } catch (error) {
      if (error instanceof BaselineError || error instanceof NotTextError)
        throw new UsageError(`${baseline}: ${error.message}`);
      const {code} = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') throw new UsageError(`${baseline}: cannot be read (${code})`);
      if (!updateBaseline) throw new UsageError(`${baseline}: no such baseline; --update-baseline writes it`);
      return new BaselineFile(baseline, cwd, Baseline.empty());
    }
  }

  /**
   * The messages of a file that the baseline does not have.
   *
   * @param ran Whether a rule ran on the file.
   */
  unknown({path, messages}: FileResult, ran: (rule: string) => boolean): Message[] {
    const below = relative(dirname(this.#file), resolve(this.#cwd, path));
    return this.#baseline.unknown(below.split(sep).join('/'), messages, ran);
  }

  /** Writes the baseline when that was asked for, else says how many of its entries are gone. */
  async close({updateBaseline, since, quiet}: Options): Promise<void> {
    const exists = (path: string): boolean => existsSync(native(resolve(dirname(this.#file), path)));
    const {added, gone} = this.#baseline.change(exists);
    if (updateBaseline) {
      const {default: writeFileAtomic} = await import('write-file-atomic');
      const write = async (): Promise<void> => {
        await makeFolder(dirname(this.#file));
        await writeFileAtomic(this.#file, this.#baseline.updated(exists));
      };
      await write().catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(`${this.#name}: cannot be written (${error.code ?? error.message})`);
      });
      console.log(visibleLine(`${this.#name}: ${problems(added)} added, ${gone} gone`));
    } else if (gone > 0 && since === undefined && !quiet) {
      const are = gone === 1 ? '1 entry is' : `${gone} entries are`;
      complain(`${this.#name}: ${are} no longer found; --update-baseline takes them out`);
    }
  }
}

function problems(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}
