import {stat} from 'node:fs/promises';
import {dirname, isAbsolute, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
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

/** The rules that a module exports: by name, as its default, or in an object or list that is its default. */
export async function loadPlugin(file: string): Promise<Rule[]> {
  const {mtimeMs} = await stat(file);
  const module = await importModule(file, mtimeMs);
  const main = module.default;
  const inner = typeof main === 'object' && main !== null ? Object.values(main) : [];
  return [...new Set([...Object.values(module), ...inner].filter(isRule))];
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'function' && 'rule' in value && typeof value.rule === 'object';
}
