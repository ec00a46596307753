import {dirname, resolve} from 'node:path';
import type {FileResult} from '../engine/linter.js';
import {makeFolder} from '../node/make-folder.js';
import {NotTextError, readText} from '../node/read-text.js';
import {Baseline, BaselineError} from '../project/baseline/index.js';
import {type BaselinePaths, baselinePaths} from '../project/baseline/paths.js';
import {visibleLine} from '../reporters/inert.js';
import type {Message} from '../rule/message.js';
import {complain} from './complain.js';
import {UsageError} from './errors.js';
import type {Options} from './options.js';

/** The baseline that a run is measured against, and its file. */
export class BaselineFile {
  readonly #name: string;
  readonly #file: string;
  readonly #cwd: string;
  readonly #baseline: Baseline;
  readonly #paths: BaselinePaths;

  private constructor(name: string, cwd: string, baseline: Baseline) {
    this.#name = name;
    this.#file = resolve(cwd, name);
    this.#cwd = cwd;
    this.#baseline = baseline;
    this.#paths = baselinePaths(this.#file);
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
      if (code !== 'ENOENT') throw new UsageError(`${baseline}: can't be read (${code})`);
      if (!updateBaseline)
        throw new UsageError(`${baseline}: this baseline doesn't exist: add --update-baseline to create it`);
      return new BaselineFile(baseline, cwd, Baseline.empty());
    }
  }

  /**
   * Takes what was found in a file.
   *
   * @param ran Whether a rule ran on the file.
   * @returns Whether the baseline knows all of it, whatever is found in other files.
   */
  add({path, messages}: FileResult, ran: (rule: string) => boolean): boolean {
    return this.#baseline.add(this.#nameOf(path), messages, ran);
  }

  /** The messages of a file that the baseline does not know, when all files were added. */
  unknown({path}: FileResult): Message[] {
    return this.#baseline.unknown(this.#nameOf(path), this.#paths.exists);
  }

  /** Writes the baseline when that was asked for, else says how many of its entries are gone. */
  async close({updateBaseline, since, quiet}: Options): Promise<void> {
    const {added, gone} = this.#baseline.change(this.#paths.exists);
    if (updateBaseline) {
      const {default: writeFileAtomic} = await import('write-file-atomic');
      const write = async (): Promise<void> => {
        await makeFolder(dirname(this.#file));
        await writeFileAtomic(this.#file, this.#baseline.updated(this.#paths.exists));
      };
      await write().catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(`${this.#name}: can't be written (${error.code ?? error.message})`);
      });
      console.log(visibleLine(`${this.#name}: ${problems(added)} added, ${gone} gone`));
    } else if (gone > 0 && since === undefined && !quiet) {
      const entries = gone === 1 ? '1 entry no longer matches' : `${gone} entries no longer match`;
      const them = gone === 1 ? 'it' : 'them';
      complain(`${this.#name}: ${entries} a problem: use --update-baseline to remove ${them}`);
    }
  }

  /** A path of the run as the baseline has it. */
  #nameOf(path: string): string {
    return this.#paths.nameOf(resolve(this.#cwd, path));
  }
}

function problems(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}
