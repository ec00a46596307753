/**
 * Builds the extension: dist/extension.cjs and server/, with all that the server needs beside it, and for editors without
 * Node.js dist/web.js and dist/web-server.js. With --package, makes
 * mtlint-<version>.vsix of them; nothing is fetched.
 */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {
  browserOptions,
  bundleOptions,
  licences,
  noTables,
  quickCopies,
  tables,
} from '../../scripts/bundle.js';
import {patternFacts} from '../../scripts/pattern-facts.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
process.chdir(here);
for (const folder of ['dist', 'server']) rmSync(folder, {recursive: true, force: true});

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
if (manifest.version !== version)
  throw new Error(`package.json says ${manifest.version}, and mtlint is ${version}`);

const extension = await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  mainFields: ['module', 'main'],
  metafile: true,
  logLevel: 'warning',
});
// Neither the editor nor a worker that it has started loads modules.
const web = {...browserOptions, splitting: false, minify: true, metafile: true} as const;
const webExtension = await build({
  ...web,
  entryPoints: ['src/web/extension.ts'],
  outfile: 'dist/web.js',
  format: 'cjs',
  external: ['vscode'],
});
const webServer = await build({
  ...web,
  entryPoints: ['src/web/server.ts'],
  outfile: 'dist/web-server.js',
  format: 'iife',
  plugins: [noTables(), quickCopies(), patternFacts()],
});
const server = await build({
  ...bundleOptions,
  entryPoints: {
    server: 'src/server.ts',
    'client-reader': join(root, 'src/language-server/client-reader.ts'),
  },
  outdir: 'server',
  outExtension: {'.js': '.mjs'},
  plugins: [tables('server'), quickCopies(), patternFacts()],
  metafile: true,
});

// What finds its own files while it runs cannot be bundled.
cpSync(join(root, 'node_modules/jiti'), 'server/node_modules/jiti', {recursive: true, dereference: true});
cpSync(join(root, 'schema.json'), 'server/schema.json');
cpSync(join(root, 'LICENSE'), 'LICENSE');
// What several rules share is no rule, and has no readme.
for (const name of readdirSync(join(root, 'rules'))) {
  const readme = join(root, 'rules', name, 'readme.md');
  if (!existsSync(readme)) continue;
  mkdirSync(join('server/rules', name), {recursive: true});
  cpSync(readme, join('server/rules', name, 'readme.md'));
}
const inputs = [extension, webExtension, webServer, server].flatMap(({metafile}) =>
  Object.keys(metafile.inputs),
);
writeFileSync('server/THIRD-PARTY-LICENSES.txt', licences(inputs, root));

if (process.argv.includes('--package')) {
  const {createVSIX} = await import('@vscode/vsce');
  // The marketplace shows the readme apart from its pictures.
  const {url, directory} = manifest.repository;
  const at = (kind: string): string => `${url.replace(/\.git$/, '')}/${kind}/HEAD/${directory}`;
  await createVSIX({
    cwd: here,
    packagePath: `mtlint-${version}.vsix`,
    dependencies: false,
    baseContentUrl: at('blob'),
    baseImagesUrl: at('raw'),
  });
}
