import {type FSWatcher, watch} from 'node:fs';
import {basename, dirname, join, sep} from 'node:path';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import {upwards} from '../node/upwards.js';
import {configFileNames} from '../project/config/files.js';

/** Files of any folder that say what is checked and how. */
const names: ReadonlySet<string> = new Set([...configFileNames, '.gitignore', '.mtlintignore']);

/** Lets the client watch the workspace for config files, ignore files, plugins and baselines. */
export class ClientWatching {
  readonly #connection: Connection;
  readonly #byName: Promise<unknown>;
  #others: Promise<Disposable | undefined> = Promise.resolve(undefined);
  #watched = '';

  /** @param onChange Called when something has changed. */
  constructor(connection: Connection, onChange: () => void) {
    this.#connection = connection;
    connection.onDidChangeWatchedFiles(onChange);
    this.#byName = this.#register([{globPattern: `**/{${[...names].join(',')}}`}]);
  }

  /**
   * Watches these files too, and no others that were asked for before.
   *
   * @param files Absolute paths.
   */
  async also(files: readonly string[]): Promise<void> {
    const others = files.filter(file => !names.has(basename(file))).sort();
    const key = others.join('\n');
    if (key === this.#watched) return;
    this.#watched = key;
    const before = this.#others;
    this.#others =
      others.length === 0
        ? Promise.resolve(undefined)
        : this.#register(others.map(file => ({globPattern: literally(file)})));
    (await before)?.dispose();
    await this.#byName;
  }

  async #register(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
    return this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, {watchers})
      .catch(() => undefined);
  }
}

/** A glob that matches one path: its signs stand in brackets, since the protocol's globs have no other way to say them. */
function literally(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/[*?{[]/g, '[$&]');
}

/** Watches folders itself, for a client that cannot be asked to, and what lies outside of the workspace. */
export class OwnWatching {
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #wanted: ReadonlySet<string> = new Set();
  #files: ReadonlySet<string> = new Set();

  /** @param onChange Called when something has changed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches these files and folders, and no others.
   *
   * @param files Absolute paths.
   * @param folders In these, files that matter by their names are watched.
   */
  also(files: ReadonlySet<string>, folders: readonly string[]): void {
    this.#files = files;
    // If a folder is deleted and created again, the parent folder reports it.
    this.#wanted = new Set([...folders, ...[...files].flatMap(file => upwards(dirname(file)))]);
    for (const folder of this.#watchers.keys()) if (!this.#wanted.has(folder)) this.#leave(folder);
    for (const folder of this.#wanted) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, {persistent: false}, (event, name) => {
        if (event === 'rename' && name !== null) this.#renew(join(folder, name));
        if (name === null || names.has(name) || this.#files.has(join(folder, name))) this.#onChange();
      });
      // The folder may be taken away.
      watcher.on('error', () => this.#leave(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // A folder that is not there has no files that could change.
    }
  }

  /** A folder came or went: what watched it, or a folder in it, watches what is no longer there. */
  #renew(path: string): void {
    if (!this.#wanted.has(path)) return;
    for (const folder of this.#wanted) {
      if (folder !== path && !folder.startsWith(path + sep)) continue;
      this.#leave(folder);
      this.#watch(folder);
    }
    this.#onChange();
  }

  #leave(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}
