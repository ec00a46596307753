import {dirname} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {type Connection, MessageType} from 'vscode-languageserver/node';
import {wayBelow} from '../node/path-below.js';
import {Folder} from './folder.js';
import {say} from './notify.js';
import {defaults, readSettings, type ServerSettings} from './settings.js';

/** How long a client may take to say what its user has set, in milliseconds: a text must not wait for one that never does. */
const longestAnswer = 5000;

/** The folders of the workspace, and what the user has set for each. */
export class Folders {
  readonly #connection: Connection;
  readonly #canBeAsked: boolean;
  readonly #runsCode: boolean;
  /** What the client said when it started: it holds wherever nothing else is said later. */
  readonly #initial: ServerSettings;
  /** What was said of wrong settings. */
  readonly #refused = new Set<string>();
  #paths: string[] = [];
  #common: ServerSettings;
  #open = new Map<string, Promise<Folder>>();

  /**
   * @param initial What the client said of its settings when it started.
   * @param canBeAsked Whether the client answers questions about its settings.
   * @param runsCode False where no code in config files may run, whatever the settings say.
   */
  constructor(connection: Connection, initial: unknown, canBeAsked: boolean, runsCode: boolean) {
    this.#connection = connection;
    this.#canBeAsked = canBeAsked;
    this.#runsCode = runsCode;
    this.#initial = this.#read(initial, defaults);
    this.#common = this.#initial;
  }

  /** Adds and takes away folders of the workspace. */
  change(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.flatMap(pathsOf));
    this.#paths = [...this.#paths.filter(path => !gone.has(path)), ...added.flatMap(pathsOf)];
    this.forget();
  }

  /** Takes settings that the client has sent. */
  set(settings: unknown): void {
    this.#refused.clear();
    this.#common = this.#read(settings, this.#initial);
    this.forget();
  }

  /** Forgets what was read of config files, ignore files and baselines. */
  forget(): void {
    this.#open = new Map();
  }

  /** The folder that a file is in: the innermost of the workspace, else the file's own. */
  folderOf(path: string): Promise<Folder> {
    const inside = this.#paths.filter(folder => isBelow(path, folder));
    const innermost = inside.sort((a, b) => b.length - a.length)[0];
    const root = innermost ?? dirname(path);
    let folder = this.#open.get(root);
    if (!folder) {
      folder = this.#settingsOf(root).then(settings => new Folder(root, settings, innermost !== undefined));
      this.#open.set(root, folder);
    }
    return folder;
  }

  /** A folder for what is no file yet. */
  get first(): string {
    return this.#paths[0] ?? process.cwd();
  }

  /** A file's path for the user: relative to the folder of the workspace that it is in. */
  nameOf(path: string): string {
    return this.#paths.map(folder => wayBelow(folder, path)).find(Boolean) ?? path;
  }

  /** All folders that something is known of. */
  async opened(): Promise<Folder[]> {
    return Promise.all(this.#open.values());
  }

  /** The folders of the workspace, and those of files outside. */
  get paths(): readonly string[] {
    return [...new Set([...this.#paths, ...this.#open.keys()])];
  }

  /** Whether a file or folder is one of the workspace, or lies in it. */
  isInWorkspace(path: string): boolean {
    return this.#paths.some(folder => path === folder || isBelow(path, folder));
  }

  async #settingsOf(path: string): Promise<ServerSettings> {
    if (!this.#canBeAsked) return this.#common;
    const scopeUri = pathToFileURL(path).href;
    const answer = this.#connection.workspace
      .getConfiguration({scopeUri, section: 'mtlint'})
      .catch(() => undefined);
    return this.#read(await within(longestAnswer, answer), this.#common);
  }

  #read(value: unknown, under: ServerSettings): ServerSettings {
    const read = readSettings(value, under, line => {
      if (this.#refused.has(line)) return;
      this.#refused.add(line);
      say(this.#connection, MessageType.Warning, line);
    });
    return this.#runsCode ? read : {...read, plugins: false};
  }
}

/** What a promise brings; undefined where it takes longer than so many milliseconds. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Longest path of a file, in UTF-16 code units: Linux has no longer one, and a folder costs time for each folder above it. */
const longestPath = 4096;

/** The path of a file's address; undefined for one that is no file's. */
export function pathOf(uri: string): string | undefined {
  try {
    const path = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
    // No file is called that.
    return path === undefined || path.includes('\0') || path.length > longestPath ? undefined : path;
  } catch {
    return undefined;
  }
}

function pathsOf(uri: string): string[] {
  const path = pathOf(uri);
  return path === undefined ? [] : [path.replace(/(?<=.)[\\/]$/, '')];
}

function isBelow(path: string, folder: string): boolean {
  return Boolean(wayBelow(folder, path));
}
