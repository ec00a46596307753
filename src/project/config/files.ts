import type {Stats} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {basename, dirname, extname, join} from 'node:path';
import type {SkippedCode} from '../../model/skipped-code.js';
import {native} from '../../node/file-names.js';
import {NotTextError, readText} from '../../node/read-text.js';
import {SearchBoundary} from './boundary.js';
import type {ConfigSource, KeyPath} from './config-document.js';
import {ConfigError} from './error.js';
import {loadPlugin, type PluginExports} from './plugins.js';
import {runModule} from './program.js';
import {isCode} from './skipped.js';

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

/** How config files are found and read. */
export interface FilesOptions {
  /** Working directory: outside a repository, the search ends there. */
  readonly cwd: string;
  /** Whether code runs: config files that are programs, and plugins. */
  readonly runsCode: boolean;
}

/** The config file that holds for a folder, and the nearer ones that were skipped. */
export interface FoundConfig {
  readonly source?: ConfigSource;
  readonly skipped: readonly SkippedCode[];
}

/** Finds and reads config files and plugins: looks into each folder once, and reads each file once. */
export class ConfigFiles {
  /** Whether code runs; if not, neither a config file that is a program nor a plugin may be asked for. */
  readonly runsCode: boolean;
  readonly #boundary: SearchBoundary;
  readonly #found = new Map<string, Promise<FoundConfig>>();
  readonly #read = new Map<string, Promise<ConfigSource>>();
  readonly #plugins = new Map<string, Promise<PluginExports>>();

  constructor({cwd, runsCode}: FilesOptions) {
    this.runsCode = runsCode;
    this.#boundary = new SearchBoundary(cwd);
  }

  /**
   * The config file that holds for a folder: the first in it, else that of the folder above, up to the
   * {@link SearchBoundary}. Where no code runs, a config file that is a program is passed over.
   *
   * @throws {ConfigError} When it cannot be read.
   */
  find(folder: string): Promise<FoundConfig> {
    return remember(this.#found, folder, async () => {
      const here = await this.#findIn(folder);
      if (here.source || this.#boundary.isTop(folder)) return here;
      const above = await this.find(dirname(folder));
      return {...above, skipped: [...here.skipped, ...above.skipped]};
    });
  }

  async #findIn(folder: string): Promise<FoundConfig> {
    const skipped: SkippedCode[] = [];
    for (const name of await namesIn(folder)) {
      const file = join(folder, name);
      if (isCode(file) && !this.runsCode) {
        skipped.push({file});
        continue;
      }
      await checkIsFile(file);
      const source = await this.read(file);
      if (isConfig(name, source)) return {source, skipped};
    }
    return {skipped};
  }

  /**
   * Reads a config file.
   *
   * @param file Absolute path.
   * @throws {ConfigError} When it does not exist or cannot be read.
   */
  read(file: string): Promise<ConfigSource> {
    if (isCode(file)) this.#mustRunCode(file);
    return remember(this.#read, file, () => read(file));
  }

  /**
   * The rules and formats that a module exports.
   *
   * @param file Absolute path.
   * @throws What the module throws.
   */
  plugin(file: string): Promise<PluginExports> {
    this.#mustRunCode(file);
    return remember(this.#plugins, file, () => loadPlugin(file));
  }

  /** Whoever asks has to leave code out, and say so. */
  #mustRunCode(file: string): void {
    if (!this.runsCode) throw new Error(`${file} is code, and running code is turned off`);
  }
}

/**
 * The name of the config file that a folder has. Nothing runs.
 *
 * @throws {ConfigError} When its package.json cannot be read.
 */
export async function configFileIn(folder: string): Promise<string | undefined> {
  for (const name of await namesIn(folder))
    if (name !== 'package.json' || isConfig(name, await read(join(folder, name)))) return name;
  return undefined;
}

/** The names of config files that a folder has, in the order in which they hold. */
async function namesIn(folder: string): Promise<string[]> {
  const names = new Set(await readdir(native(folder)).catch(() => []));
  return configFileNames.filter(name => names.has(name));
}

/** A package.json is a config file where it has the key. */
function isConfig(name: string, source: ConfigSource): boolean {
  return name !== 'package.json' || source.value !== undefined;
}

async function read(file: string): Promise<ConfigSource> {
  const extension = extname(file);
  if (isCode(file)) {
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
  const {parseYaml} = await import('./yaml-document.js');
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
  const {parseJson} = await import('./json-document.js');
  return parseJson(file, text, prefix);
}

function absent(file: string): ConfigSource {
  return {file, value: undefined, locate: () => undefined};
}

const reasons: Readonly<Record<string, string>> = {ENOENT: 'no such file'};

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  return refuse(file, reasons[error.code ?? ''] ?? `can't be read (${error.code ?? error.message})`);
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
