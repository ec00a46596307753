import {statSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import type {Call} from '../engine/call.js';
import type {SourceOptions} from '../engine/linter.js';
import {native} from '../node/file-names.js';
import type {Settings} from '../project/config/resolve.js';
import {sourceInFolder, sourceInPairs} from '../project/pairs.js';
import {lockName, type PairHash, PairsLock, pairHash} from '../project/pairs-lock.js';
import {FileError} from './errors.js';
import type {Job} from './job.js';
import {openFile} from './open-file.js';

/** The source of a file, and the parts that were recorded with it, if parts are recorded. */
export interface FoundSource {
  readonly options: SourceOptions;
  readonly recorded: ReadonlySet<PairHash>;
}

/** Finds and reads the files that files were translated from. */
export class SourceFinder {
  readonly #job: Job;
  #lock: Promise<PairsLock> | undefined;

  constructor(job: Job) {
    this.#job = job;
  }

  /**
   * The source of a file; undefined if it has none.
   *
   * @param call Calls what may take long.
   *
   * @throws {FileError} When the command line names a source that can't be found or read.
   * @throws {PairsLockError} When the lock file can't be read.
   */
  async find(
    path: string,
    settings: Pick<Settings, 'pairs' | 'formats'>,
    call: Call,
  ): Promise<FoundSource | undefined> {
    const {cwd, updatesPairs = false} = this.#job;
    const file = this.#fileFor(path === '-' ? path : resolve(cwd, path), settings);
    if (file === undefined) return undefined;
    const {formats} = settings;
    const {text, packed} = await openFile(file, file, formats ? {formats} : {}, call).catch(error => {
      throw error instanceof FileError || error?.name === 'FormatError'
        ? new FileError(`its source ${slashed(relative(cwd, file))} ${error.message}`)
        : error;
    });
    this.#lock ??= PairsLock.read(resolve(cwd, lockName));
    const isOutdated = (await this.#lock).testFor(slashed(path));
    const recorded = new Set<PairHash>();
    return {
      recorded,
      options: {
        text,
        ...(packed && {parts: packed.file.parts}),
        path: slashed(relative(cwd, file)),
        isOutdated(target, source) {
          if (!updatesPairs) return isOutdated(target, source);
          recorded.add(pairHash(target, source));
          return false;
        },
      },
    };
  }

  #fileFor(path: string, {pairs}: Pick<Settings, 'pairs'>): string | undefined {
    const {source} = this.#job;
    if (source === undefined) return pairs && sourceInPairs(path, pairs);
    const stats = statSync(native(source), {throwIfNoEntry: false});
    if (!stats)
      throw new FileError(`its source ${slashed(relative(this.#job.cwd, source))}: no such file or folder`);
    return stats.isDirectory() ? sourceInFolder(path, source) : source;
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
