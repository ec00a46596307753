import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {firstLine} from '../../engine/first-line.js';
import type {GlossaryEntry} from '../../model/glossary.js';
import {native} from '../../node/file-names.js';
import type {KeyPath} from './config-document.js';
import {ConfigError} from './error.js';
import type {Layer} from './layers.js';

/**
 * The terms of the glossaries that config files and the command line name.
 *
 * @param given Paths relative to a folder.
 * @throws {ConfigError} When one cannot be read.
 */
export async function glossaryOf(
  layers: readonly Layer[],
  given: readonly string[],
  folder: string,
): Promise<GlossaryEntry[]> {
  const entries: GlossaryEntry[] = [];
  for (const {config, source} of layers) {
    const {glossary = []} = config;
    for (const [index, name] of [glossary].flat().entries()) {
      const path: KeyPath = Array.isArray(glossary) ? ['glossary', index] : ['glossary'];
      const file = resolve(dirname(source!.file), name);
      entries.push(
        ...(await entriesIn(file, name, message => ({
          file: source!.file,
          message,
          ...source!.locate(path, 'value'),
        }))),
      );
    }
  }
  for (const name of given) {
    const file = resolve(folder, name);
    entries.push(...(await entriesIn(file, name, message => ({file, message}))));
  }
  return entries;
}

async function entriesIn(
  file: string,
  name: string,
  problem: (message: string) => ConstructorParameters<typeof ConfigError>[0][number],
): Promise<GlossaryEntry[]> {
  const {readGlossary} = await import('../../formats/glossary/index.js');
  try {
    return readGlossary(await readFile(native(file), 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'no such file' : firstLine(error);
    throw new ConfigError([problem(`glossary \`${name}\` can't be read: ${why}`)], [file]);
  }
}
