import {dirname} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Connection} from 'vscode-languageserver/node';
import {wayBelow} from '../below.js';
import {Folder} from './folder.js';
import {readSettings, type ServerSettings} from './settings.js';

/** The folders of the workspace, and what the user has set for each. */
export class Folders {
  readonly #connection: Connection;
  readonly #canBeAsked: boolean;
  #paths: string[] = [];
  #common: ServerSettings;
  #open = new Map<string, Promise<Folder>>();

  /**
   * @param initial What the client said of its settings when it started.
   * @param canBeAsked Whether the client answers questions about its settings.
   */
  constructor(connection: Connection, initial: unknown, canBeAsked: boolean) {
    this.#connection = connection;
    this.#canBeAsked = canBeAsked;
    this.#common = readSettings(initial);
  }

  /** Adds and takes away folders of the workspace. */
  change(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.flatMap(pathsOf));
    this.#paths = [...this.#paths.filter(path => !gone.has(path)), ...added.flatMap(pathsOf)];
    this.forget();
  }

  /** Takes settings that the client has sent. */
  set(settings: unknown): void {
    this.#common = readSettings(settings);
    this.forget();
  }

  /** Forgets what was read of config files, ignore files and baselines. */
  forget(): void {
    this.#open = new Map();
  }

  /** The folder that a file is in: the innermost of the workspace, else the file's own. */
  folderOf(path: string): Promise<Folder> {
    const inside = this.#paths.filter(folder => isBelow(path, folder));
    const root = inside.sort((a, b) => b.length - a.length)[0] ?? dirname(path);
    let folder = this.#open.get(root);
    if (!folder) {
      folder = this.#settingsOf(root).then(settings => new Folder(root, settings));
      this.#open.set(root, folder);
    }
    return folder;
  }

  /** A folder for what is no file yet. */
  get first(): string {
    return this.#paths[0] ?? process.cwd();
  }

  /** All folders that something is known of. */
  async opened(): Promise<Folder[]> {
    return Promise.all(this.#open.values());
  }

  /** The folders of the workspace, and those of files outside. */
  get paths(): readonly string[] {
    return [...new Set([...this.#paths, ...this.#open.keys()])];
  }

  /** The folders between a file and the folder of the workspace that it is in: each may have a config file. */
  around(path: string): string[] {
    const found: string[] = [];
    for (
      let folder = dirname(path);
      this.#paths.some(root => isBelow(folder, root));
      folder = dirname(folder)
    )
      found.push(folder);
    return found;
  }

  async #settingsOf(path: string): Promise<ServerSettings> {
    if (!this.#canBeAsked) return this.#common;
    const scopeUri = pathToFileURL(path).href;
    const value = await this.#connection.workspace
      .getConfiguration({scopeUri, section: 'mtlint'})
      .catch(() => undefined);
    return value ? readSettings(value) : this.#common;
  }
}

/** The path of a file's address; undefined for one that is no file's. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
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
