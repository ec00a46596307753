import {type FSWatcher, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import {configFileNames} from '../config/files.js';

/** Files of any folder that say what is checked and how. */
const names: ReadonlySet<string> = new Set([...configFileNames, '.gitignore', '.mtlintignore']);

/** Says when config files, ignore files, plugins or baselines have changed. */
export interface Watching {
  /**
   * Watches these files too, and no others that were asked for before.
   *
   * @param files Absolute paths.
   * @param folders In these, files that matter by their names are watched.
   */
  also(files: ReadonlySet<string>, folders: readonly string[]): Promise<void>;
}

/** Lets the client watch. */
export class ClientWatching implements Watching {
  readonly #connection: Connection;
  readonly #byName: Promise<unknown>;
  #others: Promise<Disposable | undefined> = Promise.resolve(undefined);
  #watched = '';

  /** @param onChange Is told when something has changed. */
  constructor(connection: Connection, onChange: () => void) {
    this.#connection = connection;
    connection.onDidChangeWatchedFiles(onChange);
    this.#byName = this.#register([{globPattern: `**/{${[...names].join(',')}}`}]);
  }

  async also(files: ReadonlySet<string>): Promise<void> {
    const others = [...files].filter(file => !names.has(basename(file))).sort();
    const key = others.join('\n');
    if (key === this.#watched) return;
    this.#watched = key;
    const before = this.#others;
    this.#others =
      others.length === 0
        ? Promise.resolve(undefined)
        : this.#register(others.map(file => ({globPattern: file.replaceAll('\\', '/')})));
    (await before)?.dispose();
    await this.#byName;
  }

  async #register(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
    return this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, {watchers})
      .catch(() => undefined);
  }
}

/** Watches the folders itself, for a client that cannot be asked to. */
export class OwnWatching implements Watching {
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #files: ReadonlySet<string> = new Set();

  /** @param onChange Is told when something has changed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  async also(files: ReadonlySet<string>, folders: readonly string[]): Promise<void> {
    this.#files = files;
    const wanted = new Set([...folders, ...[...files].map(file => dirname(file))]);
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, {persistent: false}, (_, name) => {
        if (name === null || names.has(name) || this.#isWatched(folder, name)) this.#onChange();
      });
      // The folder may be taken away.
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // A folder that is not there has no files that could change.
    }
  }

  #isWatched(folder: string, name: string): boolean {
    return [...this.#files].some(file => basename(file) === name && dirname(file) === folder);
  }
}
