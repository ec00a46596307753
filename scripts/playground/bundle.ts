/** Bundles the playground into a folder of static files with relative addresses. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Metafile} from 'esbuild';
import {storedTables} from '../../src/languages/en/stored-tables.js';
import {browserOptions, licences, noTables, quickCopies} from '../bundle.js';
import {patternFacts} from '../pattern-facts.js';
import {writeCatalog} from './catalog.js';
import {HashedFiles, hashOf} from './files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Path of one of the playground's own files, from the root, as esbuild names it. */
const source = (name: string): string => `playground/${name}`;
const read = (path: string): Buffer => readFileSync(join(root, path));

/** Writes the playground, in place of what is in a folder. */
export async function bundlePlayground(folder: string): Promise<void> {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const files = new HashedFiles(folder);
  const catalog = await writeCatalog(files);
  const tables = [
    files.write('english-model.bin', storedTables.model),
    files.write('word-profile.txt', storedTables.words),
  ] as const;
  const nonce = hashOf(read('package-lock.json'));

  const linter = await build({
    ...options(folder),
    entryPoints: {linter: source('workers/linter.ts')},
    define: {MODEL_FILE: JSON.stringify(tables[0]), WORDS_FILE: JSON.stringify(tables[1])},
    plugins: [noTables(), quickCopies(), patternFacts()],
  });
  const worker = outputOf(linter.metafile, folder, source('workers/linter.ts'));
  const page = await build({
    ...options(folder),
    entryPoints: {start: source('start.ts'), style: source('styles/style.css')},
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      WORKER_FILE: JSON.stringify(worker),
      CATALOG: JSON.stringify(catalog),
      NONCE: JSON.stringify(nonce),
    },
  });
  const named = (name: string): string => outputOf(page.metafile, folder, source(name));
  const names = {
    ICON: files.write('icon.svg', read(source('icon.svg'))),
    STYLE: named('styles/style.css'),
    APP: named('app.tsx'),
    START: named('start.ts'),
    VERSION: catalog.version,
    CSP: policyWith(nonce),
  };
  const html = Object.entries(names).reduce(
    (text, [name, value]) =>
      text.replace(`"${name}"`, `"${value}"`).replace(`mtlint ${name}`, `mtlint ${value}`),
    read(source('index.html')).toString(),
  );
  writeFileSync(`${folder}/index.html`, html);

  const {ICON, STYLE, APP, START} = names;
  const first = [ICON, STYLE, START, APP, ...tables, ...loadedBy(linter.metafile, folder, worker)];
  await build({
    ...options(folder),
    entryPoints: {'service-worker': source('workers/service.ts')},
    // The browser looks for a new version at the address that it knows.
    entryNames: '[name]',
    define: {
      VERSION: JSON.stringify(hashOf(html, first.join('\n'))),
      FIRST_FILES: JSON.stringify([...new Set(first)]),
    },
  });
  const inputs = [linter, page].flatMap(({metafile}) => Object.keys(metafile.inputs));
  writeFileSync(
    `${folder}/licenses.txt`,
    licences(
      inputs.map(input => join(root, input)),
      root,
    ),
  );
}

const options = (folder: string) => ({
  ...browserOptions,
  absWorkingDir: root,
  outdir: folder,
  entryNames: '[name]-[hash]',
  chunkNames: 'parts/[name]-[hash]',
  minify: true,
  metafile: true as const,
});

/** The name of the file that is made of a source, relative to the folder. */
function outputOf({outputs}: Metafile, folder: string, entryPoint: string): string {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (!found) throw new Error(`${entryPoint}: no file was made of it`);
  return relative(folder, join(root, found[0]));
}

/** What a worker loads for plain text and Markdown. */
function loadedBy(metafile: Metafile, folder: string, worker: string): string[] {
  const starts = ['src/browser/index.ts', 'src/formats/text/index.ts', 'src/formats/markdown/index.ts'];
  const loaded = new Set([worker, ...starts.map(entry => outputOf(metafile, folder, entry))]);
  for (const name of loaded)
    for (const {path, kind} of metafile.outputs[relative(root, join(folder, name))]!.imports)
      if (kind === 'import-statement') loaded.add(relative(folder, join(root, path)));
  return [...loaded];
}

/**
 * Nothing but files from beside the page, and what CodeMirror needs: style elements with the nonce, and style attributes, which
 * browsers write themselves when text in an editable element is replaced.
 */
function policyWith(nonce: string): string {
  const own = ['script-src', 'worker-src', 'connect-src', 'img-src'].map(name => `${name} 'self'`);
  return [
    "default-src 'none'",
    ...own,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
