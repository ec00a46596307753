import {existsSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {firstLine} from '../../engine/first-line.js';
import {importOutside} from '../../node/import-outside.js';
import type {ConfigSource, Position} from './config-document.js';
import {ConfigError} from './error.js';

/**
 * Runs a config file that is a program: JavaScript, or TypeScript.
 *
 * @param stamp As for {@link importModule}.
 * @throws {ConfigError} When it fails.
 */
export async function runModule(file: string, stamp: number): Promise<ConfigSource> {
  const load = async (): Promise<unknown> => (await importModule(file, stamp)).default;
  const config = await load().catch(async (error: unknown) => {
    const located = await locatedError(error, file);
    const message = `can't be loaded: ${firstLine(located)}`;
    throw new ConfigError([{file, message, ...placeIn(located, file)}]);
  });
  if (config === undefined) {
    const message = "doesn't export a config: add `export default {…}`";
    throw new ConfigError([{file, message}]);
  }
  return {file, value: config, locate: () => undefined};
}

/** The users' modules that are being imported. If the program stops meanwhile, one of them stopped it. */
export const loading = new Set<string>();

/**
 * Imports a JavaScript or TypeScript module.
 *
 * @param stamp Time when the file was last changed: a changed file is imported again.
 */
export async function importModule(file: string, stamp: number): Promise<Record<string, unknown>> {
  loading.add(file);
  try {
    const module = /\.[cm]?ts$/.test(file)
      ? await compile(file)
      : await withStackTraces(() => importOutside(`${pathToFileURL(file).href}?${stamp}`));
    // The default export may be a promise.
    await module.default;
    return module;
  } finally {
    loading.delete(file);
  }
}

/** What a TypeScript file imports from node_modules is imported by Node, as for a JavaScript file. */
async function compile(file: string): Promise<Record<string, unknown>> {
  const {createJiti} = await importOutside<typeof import('jiti')>('jiti');
  const options = {moduleCache: false, fsCache: false, tryNative: true};
  const from = pathToFileURL(file).href;
  const isInstalled = createJiti(from, options).esmResolve('mtlint', {try: true}) !== undefined;
  const jiti = createJiti(from, isInstalled ? options : {...options, alias: aliases()});
  return withStackTraces(() => jiti.import(file));
}

/** What this package exports, from the folder of the built program. */
const entries: Readonly<Record<string, string>> = {
  mtlint: '../src/index.js',
  'mtlint/retext': '../src/retext.js',
  'mtlint/rules': '../rules/index.js',
  'mtlint/test': '../src/testing/index.js',
  'mtlint/toolkit': '../src/toolkit.js',
};

/** This package, for a project in which it is not installed (npx, or installed for all projects). Only the built program knows where. */
function aliases(): Record<string, string> {
  const files = Object.entries(entries).map(([name, path]) => [
    name,
    fileURLToPath(new URL(path, import.meta.url)),
  ]);
  return Object.fromEntries(files.filter(([, file]) => existsSync(file!)));
}

/** The program runs without stack traces; here they say where a user's module fails. */
async function withStackTraces<T>(work: () => Promise<T>): Promise<T> {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 10;
  try {
    return await work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Node does not say where a module breaks the syntax; the compiler does. */
async function locatedError(error: unknown, file: string): Promise<unknown> {
  if (!(error instanceof SyntaxError)) return error;
  return compile(file).then(
    () => error,
    (second: unknown) => second,
  );
}

/** The place in a file that an error, or its stack trace, names first. */
function placeIn(error: unknown, file: string): Position | undefined {
  if (!(error instanceof Error) || /MODULE_NOT_FOUND$/.test((error as NodeJS.ErrnoException).code ?? ''))
    return undefined;
  const text = `${error.message}\n${error.stack}`;
  for (const name of [pathToFileURL(file).href, file]) {
    const start = text.indexOf(name);
    if (start === -1) continue;
    const [, line, column] = /^(?:\?[\d.]+)?:(\d+):(\d+)/.exec(text.slice(start + name.length)) ?? [];
    // The compiler counts columns from 0.
    if (line && column)
      return {line: Number(line), column: Number(column) + (/^ParseError/.test(text) ? 1 : 0)};
  }
  return undefined;
}
