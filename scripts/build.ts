/**
 * Builds dist/: bundles of the program, the API and the rules (esbuild), their types (tsc), and the licences
 * of what is bundled. Bundling is for speed: unified and the parsers are 200 small modules, and reading them
 * one by one takes longer than linting a page.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {bundleOptions, licences, tables} from './bundle.js';

const root = new URL('../', import.meta.url);
const ids = readdirSync(new URL('rules/', root)).filter(name =>
  existsSync(new URL(`rules/${name}/index.ts`, root)),
);

rmSync(new URL('dist/', root), {recursive: true, force: true});
process.chdir(root.pathname);

const {metafile} = await build({
  ...bundleOptions,
  entryPoints: ['src/index.ts', 'src/cli/main.ts', 'src/cli/worker.ts', 'rules/index.ts'],
  outdir: 'dist',
  outbase: '.',
  define: {MTLINT_BUILD: JSON.stringify(digestOfSources())},
  plugins: [tables('dist')],
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
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(Object.keys(metafile.inputs), '.'));
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
