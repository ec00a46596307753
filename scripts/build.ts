/**
 * Builds dist/: bundles of the program, the API and the rules (esbuild), their types (tsc), and the licences
 * of what is bundled. Bundling is for speed: unified and the parsers are 200 small modules, and reading them
 * one by one takes longer than linting a page.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {browserOptions, bundleOptions, licences, noTables, quickCopies, tables} from './bundle.js';
import {patternFacts} from './pattern-facts.js';
import {toAscii} from './to-ascii.js';

const root = new URL('../', import.meta.url);
const ids = readdirSync(new URL('rules/', root)).filter(name =>
  existsSync(new URL(`rules/${name}/index.ts`, root)),
);

rmSync(new URL('dist/', root), {recursive: true, force: true});
process.chdir(fileURLToPath(root));

const define = {MTLINT_BUILD: JSON.stringify(digestOfSources())};
const plugins = [tables('dist'), quickCopies(), patternFacts()];
const library = await build({
  ...bundleOptions,
  entryPoints: [
    'src/index.ts',
    'src/retext.ts',
    'src/toolkit.ts',
    'src/testing/index.ts',
    'src/cli/start.ts',
    'src/cli/worker.ts',
    'src/language-server/client-reader.ts',
    'rules/index.ts',
  ],
  outdir: 'dist',
  outbase: '.',
  define,
  plugins,
  metafile: true,
});
const program = await build({
  ...bundleOptions,
  entryPoints: ['src/cli/program.ts'],
  outfile: 'dist/program/program.cjs',
  // One file that is loaded with its compiled code (src/cli/code-cache.ts), which V8 keeps for CommonJS only.
  format: 'cjs',
  splitting: false,
  banner: {},
  define: {...define, 'import.meta.url': '__moduleUrl'},
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  plugins: [...plugins, importOfLoader()],
  metafile: true,
});
const programFile = 'dist/program/program.cjs';
writeFileSync(programFile, toAscii(readFileSync(programFile, 'utf8')), 'latin1');
// Its tables are the files that Node reads.
const browser = await build({
  ...browserOptions,
  entryPoints: {index: 'src/browser/index.ts'},
  outdir: 'dist/browser',
  chunkNames: bundleOptions.chunkNames,
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [noTables(), quickCopies(), patternFacts()],
  metafile: true,
});
// Bundled by itself, each rule would be a file of its own to the program, which loads them all.
for (const id of ids) {
  mkdirSync(`dist/rules/${id}`, {recursive: true});
  writeFileSync(
    `dist/rules/${id}/index.js`,
    `import rules from '../index.js';\nexport default rules['${id}'];\n`,
  );
}
// Preact is in the HTML report, which is bundled by itself.
const inputs = [library, program, browser]
  .flatMap(({metafile}) => Object.keys(metafile.inputs))
  .concat('node_modules/preact/package.json');
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(inputs, '.'));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

// Has the program keep its compiled code, so that the first run starts as fast as the others.
spawnSync(process.execPath, ['bin/mtlint.js', '--jobs', '1', 'README.md', 'docs', 'examples'], {
  stdio: 'ignore',
});

/** The import() that the loader of the program gives to it, in the place of that of src/node/import-outside.ts. */
function importOfLoader(): Plugin {
  return {
    name: 'import-of-loader',
    setup({onLoad, onEnd}) {
      let isUsed = false;
      onLoad({filter: /src[\\/]node[\\/]import-outside\.ts$/}, () => {
        isUsed = true;
        return {contents: 'export const importOutside = __import;'};
      });
      onEnd(() => {
        // Without it, the program starts and fails at its first plugin or worker.
        if (!isUsed) throw new Error('src/node/import-outside.ts is no longer part of the program');
      });
    },
  };
}

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
