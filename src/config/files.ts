import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, dirname, extname, join} from 'node:path';
import type {Rule} from '../rule.js';
import {ConfigError} from './error.js';
import {loadPlugin} from './plugins.js';
import {runModule} from './program.js';
import type {ConfigSource, KeyPath} from './source.js';

/** Names of config files, in the order in which a folder is searched for them. */
export const configFileNames: readonly string[] = [
  'mtlint.config.json',
  'mtlint.config.jsonc',
  'mtlint.config.yaml',
  'mtlint.config.yml',
  'mtlint.config.js',
  'mtlint.config.mjs',
  'mtlint.config.ts',
  '.mtlintrc',
  'package.json',
];

/** Finds and reads config files and plugins: looks into each folder once, and reads each file once. */
export class ConfigFiles {
  readonly #found = new Map<string, Promise<ConfigSource | undefined>>();
  readonly #read = new Map<string, Promise<ConfigSource>>();
  readonly #plugins = new Map<string, Promise<readonly Rule[]>>();

  /**
   * The config file that holds for a folder: the first in it, else that of the folder above.
   *
   * @throws {ConfigError} When it cannot be read.
   */
  find(folder: string): Promise<ConfigSource | undefined> {
    return remember(this.#found, folder, async () => {
      const names = new Set(await readdir(folder).catch(() => []));
      for (const name of configFileNames) {
        if (!names.has(name)) continue;
        await checkIsFile(join(folder, name));
        const source = await this.read(join(folder, name));
        // A package.json is a config file where it has the key.
        if (name !== 'package.json' || source.value !== undefined) return source;
      }
      const parent = dirname(folder);
      return parent === folder ? undefined : this.find(parent);
    });
  }

  /**
   * Reads a config file.
   *
   * @param file Absolute path.
   * @throws {ConfigError} When it does not exist or cannot be read.
   */
  read(file: string): Promise<ConfigSource> {
    return remember(this.#read, file, () => read(file));
  }

  /**
   * The rules that a module exports.
   *
   * @param file Absolute path.
   * @throws What the module throws.
   */
  plugin(file: string): Promise<readonly Rule[]> {
    return remember(this.#plugins, file, () => loadPlugin(file));
  }
}

async function read(file: string): Promise<ConfigSource> {
  const extension = extname(file);
  if (/^\.[cm]?[jt]s$/.test(extension)) {
    const {mtimeMs} = await stat(file).catch(error => unreadable(file, error));
    return runModule(file, mtimeMs);
  }
  const text = (await readFile(file, 'utf8').catch(error => unreadable(file, error))).replace(/^\uFEFF/, '');
  // Every package has this file, and few have a config in it.
  if (basename(file) === 'package.json')
    return text.includes('"mtlint"') ? readJson(file, text, ['mtlint']) : absent(file);
  const isYaml = /^\.ya?ml$/.test(extension) || (!/^\.jsonc?$/.test(extension) && !/^\s*[{/]/.test(text));
  if (!isYaml) return readJson(file, text);
  const {parseYaml} = await import('./yaml-source.js');
  return parseYaml(file, text);
}

/** A pipe that happens to have the name would be waited for. One that the user names is read. */
async function checkIsFile(file: string): Promise<void> {
  const stats = await stat(file).catch(error => unreadable(file, error));
  if (!stats.isFile()) throw new ConfigError([{file, message: 'is no file'}]);
}

async function readJson(file: string, text: string, prefix?: KeyPath): Promise<ConfigSource> {
  const {parseJson} = await import('./json-source.js');
  return parseJson(file, text, prefix);
}

function absent(file: string): ConfigSource {
  return {file, value: undefined, locate: () => undefined};
}

const reasons: Readonly<Record<string, string>> = {ENOENT: 'no such file', EISDIR: 'is a folder, not a file'};

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  const message = reasons[error.code ?? ''] ?? `cannot be read (${error.code ?? error.message})`;
  throw new ConfigError([{file, message}]);
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = known.get(key);
  if (!value) {
    value = make();
    known.set(key, value);
  }
  return value;
}
