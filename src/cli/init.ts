import {existsSync} from 'node:fs';
import {join, posix, sep} from 'node:path';
import {version} from '../node/version.js';
import {configFileIn} from '../project/config/files.js';
import type {Config} from '../project/config/schema.js';
import {mayHoldAnything} from '../project/translations.js';
import {visibleLines} from '../reporters/inert.js';
import {UsageError} from './errors.js';
import {findFiles} from './files.js';
import {pairsAmong} from './find-pairs.js';

const name = 'mtlint.config.json';

/**
 * Creates a config file for a folder and describes it. Finds out whether the package is installed there and which files
 * are in other languages.
 *
 * @throws {UsageError} When the folder already has a config file, or the new one cannot be written.
 */
export async function init(cwd: string): Promise<string> {
  const file = await configFileIn(cwd);
  if (file !== undefined) {
    throw new UsageError(
      file === 'package.json'
        ? 'package.json already has an `mtlint` key: edit it, or remove it first'
        : `${file} already exists: edit it, or delete it first`,
    );
  }
  const {paths} = await findFiles(['.'], cwd, async path => mayHoldAnything(path, cwd, {}));
  const slashed = paths.map(path => path.split(sep).join('/'));
  const overrides = otherLanguages(slashed);
  const pairs = pairsAmong(slashed);
  const config: Config = {
    $schema: schemaFor(cwd),
    extends: 'mtlint:recommended',
    ...(overrides.length > 0 ? {overrides} : {}),
    ...(pairs.length > 0 ? {pairs} : {}),
  };
  const {default: writeFileAtomic} = await import('write-file-atomic');
  await writeFileAtomic(join(cwd, name), `${JSON.stringify(config, null, 2)}\n`).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`${name}: can't be written (${error.code ?? error.message})`);
    },
  );
  const files = paths.length === 1 ? '1 file' : `${paths.length} files`;
  return visibleLines(
    [
      `Created ${name} for ${files}.`,
      ...overrides.map(
        ({files, language}) => `  ${[files].flat().join(', ')}: linted as ${nameOf(language)}`,
      ),
      ...pairs.map(({source, target}) => `  ${target}: compared with ${source}`),
      '',
      'Next:',
      '  mtlint .                                                      show the current problems',
      '  mtlint --baseline mtlint-baseline.json --update-baseline .    accept them, so that only new problems are reported',
      '',
    ].join('\n'),
  );
}

/** Address of the schema: the installed package's if there is one, otherwise the release's. */
function schemaFor(cwd: string): string {
  const installed = 'node_modules/mtlint/schema.json';
  return existsSync(join(cwd, installed))
    ? `./${installed}`
    : `https://unpkg.com/mtlint@${version}/schema.json`;
}

interface Override {
  files: string[];
  language: string;
}

/**
 * Files that say by their names that they are in another language: those in a folder `de` that stands beside a
 * folder `en`, and `a.de.md` beside `a.md`.
 */
function otherLanguages(paths: readonly string[]): Override[] {
  const all = new Set([...paths, ...paths.flatMap(foldersOf)]);
  const found = new Map<string, Set<string>>();
  const add = (language: string, glob: string): void => {
    found.set(language, (found.get(language) ?? new Set()).add(glob));
  };
  for (const path of all) {
    const {dir, base} = posix.parse(path);
    const language = /\.([a-z]{2,3}(?:-(?:[A-Za-z]{2}|[A-Za-z]{4}))?)\.[a-z]+$/.exec(base)?.[1];
    if (language && isOther(language) && all.has(path.replace(`.${language}.`, '.')))
      add(language, `*.${language}${posix.extname(base)}`);
    if (isOther(base) && all.has(posix.join(dir, 'en'))) add(base, `${path}/**`);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, globs]) => ({files: [...globs].sort(), language}));
}

/** The folders that a path is in. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function isOther(tag: string): boolean {
  return (
    /^[a-z]{2,3}(?:-(?:[A-Za-z]{2}|[A-Za-z]{4}))?$/.test(tag) &&
    !/^en\b/.test(tag) &&
    nameOf(tag) !== undefined
  );
}

function nameOf(tag: string | undefined): string | undefined {
  return tag && new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(tag);
}
