import {stat} from 'node:fs/promises';
import {dirname, isAbsolute, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Format} from '../../formats/format.js';
import {importOutside} from '../../node/import-outside.js';
import type {Rule} from '../../rule/define.js';
import {importModule} from './program.js';

/**
 * The file that a config file means by the name of a file (`./base.json`) or of a package.
 *
 * @param from Absolute path of the config file.
 * @returns Undefined if there is none.
 */
export async function resolveModule(name: string, from: string): Promise<string | undefined> {
  if (isPath(name)) {
    const file = resolve(dirname(from), name);
    return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
  }
  const {createJiti} = await importOutside<typeof import('jiti')>('jiti');
  const found = createJiti(pathToFileURL(from).href).esmResolve(name, {try: true});
  return found?.startsWith('file:') ? fileURLToPath(found) : undefined;
}

/** Whether a config file means a file by this name, not a package. */
export function isPath(name: string): boolean {
  return name.startsWith('.') || isAbsolute(name);
}

/** What a plugin brings. */
export interface PluginExports {
  readonly rules: readonly Rule[];
  readonly formats: readonly Format[];
}

/**
 * The rules and formats that a module exports: by name, as its default, or in an object or list that is its default. Formats may be
 * in a list `formats`.
 *
 * @throws What the module throws; a TypeError when `formats` is no list of formats.
 */
export async function loadPlugin(file: string): Promise<PluginExports> {
  const {mtimeMs} = await stat(file);
  const module = await importModule(file, mtimeMs);
  const main = module.default;
  const inner: Readonly<Record<string, unknown>> = typeof main === 'object' && main !== null ? {...main} : {};
  const exported = [...Object.values(module), ...Object.values(inner)];
  const listed = [module.formats, inner.formats].flatMap(formatsIn);
  return {
    rules: [...new Set(exported.filter(isRule))],
    formats: [...new Set([...exported.filter(isFormat), ...listed])],
  };
}

function formatsIn(value: unknown): readonly Format[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isFormat)) return value;
  throw new TypeError('`formats` is not a list of formats made by defineFormat');
}

function isFormat(value: unknown): value is Format {
  if (typeof value !== 'object' || value === null) return false;
  const {name, extensions, load} = value as Partial<Format>;
  return typeof name === 'string' && Array.isArray(extensions) && typeof load === 'function';
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'function' && 'rule' in value && typeof value.rule === 'object';
}
