import type {Stats} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {basename, dirname, extname, join} from 'node:path';
import {native} from '../file-names.js';
import {NotTextError, readText} from '../read-text.js';
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
      const names = new Set(await readdir(native(folder)).catch(() => []));
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
    const {mtimeMs} = await checkIsFile(file);
    return runModule(file, mtimeMs);
  }
  // Every package has this file, and few have a config in it.
  if (basename(file) === 'package.json') {
    const text = textOf(file, () => '');
    return text.includes('"mtlint"') ? readJson(file, text, ['mtlint']) : absent(file);
  }
  const text = textOf(file, ({message}) => refuse(file, message));
  const isYaml = /^\.ya?ml$/.test(extension) || (!/^\.jsonc?$/.test(extension) && !/^\s*[{/]/.test(text));
  if (!isYaml) return readJson(file, text);
  const {parseYaml} = await import('./yaml-source.js');
  return parseYaml(file, text);
}

/**
 * @param orElse What takes the place of what is no text.
 * @throws {ConfigError} When it cannot be read.
 */
function textOf(file: string, orElse: (error: NotTextError) => string): string {
  try {
    return readText(file).text;
  } catch (error) {
    return error instanceof NotTextError ? orElse(error) : unreadable(file, error as Error);
  }
}

/** A pipe that happens to have the name would be waited for. */
async function checkIsFile(file: string): Promise<Stats> {
  const stats = await stat(native(file)).catch(error => unreadable(file, error));
  return stats.isFile() ? stats : refuse(file, 'is not a file');
}

async function readJson(file: string, text: string, prefix?: KeyPath): Promise<ConfigSource> {
  const {parseJson} = await import('./json-source.js');
  return parseJson(file, text, prefix);
}

function absent(file: string): ConfigSource {
  return {file, value: undefined, locate: () => undefined};
}

const reasons: Readonly<Record<string, string>> = {ENOENT: 'no such file'};

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  return refuse(file, reasons[error.code ?? ''] ?? `cannot be read (${error.code ?? error.message})`);
}

function refuse(file: string, message: string): never {
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
