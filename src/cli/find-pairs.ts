import {posix} from 'node:path';
import type {Pair} from '../project/pairs.js';

const tag = '[a-z]{2,3}(?:[-_](?:[A-Za-z]{2}|[A-Za-z]{4}))?';

/**
 * The pairs that the names of files show: `README.zh-CN.md` beside `README.md`, a folder `zh` beside a folder `en`, the folders of
 * Docusaurus, and `locales/de.json` beside `locales/en.json`. English is the target where another language is there, too, since that is
 * what mtlint reads best; in files of strings it is the source.
 *
 * @param paths With slashes.
 */
export function pairsAmong(paths: readonly string[]): Pair[] {
  const all = new Set(paths);
  const found = new Map<string, Pair>();
  for (const path of paths)
    for (const pair of [
      besideName(path, all),
      betweenFolders(path, all),
      ofDocusaurus(path, all),
      ofStrings(path, all),
    ])
      if (pair && !found.has(pair.target)) found.set(pair.target, pair);
  return [...found.values()].sort((one, other) => (one.target < other.target ? -1 : 1));
}

/** `README.zh-CN.md` is the source of `README.md`. */
function besideName(path: string, all: ReadonlySet<string>): Pair | undefined {
  const [, stem, language, extension] =
    new RegExp(`^(.+)[._-](${tag})(\\.(?:md|mdx|txt|html?))$`).exec(path) ?? [];
  if (!stem || !extension || isEnglish(language!)) return undefined;
  const target = `${stem}${extension}`;
  return all.has(target) ? {source: path, target} : undefined;
}

/** `docs/zh/guide.md` is the source of `docs/en/guide.md`. */
function betweenFolders(path: string, all: ReadonlySet<string>): Pair | undefined {
  if (!/\.(?:md|mdx|txt|html?)$/.test(path)) return undefined;
  const folders = path.split('/');
  const index = folders.findIndex(
    (folder, at) => at < folders.length - 1 && new RegExp(`^${tag}$`).test(folder) && !isEnglish(folder),
  );
  if (index < 0) return undefined;
  const other = [...folders.slice(0, index), 'en', ...folders.slice(index + 1)];
  if (!all.has(other.join('/'))) return undefined;
  const base = folders.slice(0, index);
  return {
    source: [...base, folders[index]!, '**'].join('/'),
    target: [...base, 'en', '**'].join('/'),
  };
}

/** `docs/a.md` is the source of `i18n/en/docusaurus-plugin-content-docs/current/a.md`. */
function ofDocusaurus(path: string, all: ReadonlySet<string>): Pair | undefined {
  const [, folder, rest] =
    new RegExp(`^((?:.*/)?i18n/${tag}/docusaurus-plugin-content-docs/current)/(.+)$`).exec(path) ?? [];
  if (!folder || !rest) return undefined;
  const site = folder.replace(/(?:^|\/)i18n\/.*$/, '');
  const docs = posix.join(site, 'docs');
  return all.has(posix.join(docs, rest)) ? {source: `${docs}/**`, target: `${folder}/**`} : undefined;
}

/** `locales/en.json` is the source of `locales/de.json`. */
function ofStrings(path: string, all: ReadonlySet<string>): Pair | undefined {
  const [, folder, language, extension] =
    new RegExp(`^(.*/)(${tag})(\\.(?:json|ya?ml|arb))$`).exec(path) ?? [];
  if (!folder || isEnglish(language!) || !all.has(`${folder}en${extension}`)) return undefined;
  return {source: `${folder}en${extension}`, target: `${folder}{lang}${extension}`};
}

function isEnglish(language: string): boolean {
  return /^en\b/.test(language);
}
