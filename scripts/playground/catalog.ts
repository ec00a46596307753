/** What the playground offers: formats, rules with their explanations, and examples. */
import {readdirSync, readFileSync} from 'node:fs';
import type {Catalog, Example, ExampleEntry, Explanation, RuleEntry} from '../../playground/catalog.js';
import rules from '../../rules/index.js';
import {formatNames} from '../../src/browser/index.js';
import {builtInFormats} from '../../src/formats/registry.js';
import {explanationOf} from './explanation.js';
import type {HashedFiles} from './files.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Formats of documents, which may have a source beside them. */
const documentFormats: readonly string[] = ['text', 'markdown', 'html'];

/** Writes the files that the catalog names, and returns it. */
export async function writeCatalog(files: HashedFiles): Promise<Catalog> {
  const documents = documentsOf('examples/');
  const address = files.write('examples.json', json({html: '', examples: documents.map(([, text]) => text)}));
  const examples = documents.map(
    ([name], index): ExampleEntry => ({group: 'Documents', name, address, index}),
  );
  const entries: RuleEntry[] = [];
  for (const [id, {rule}] of Object.entries(rules)) {
    const page = await explanationOf(id, read(`rules/${id}/readme.md`), new Set(Object.keys(rules)));
    const address = files.write(`rules/${id}.json`, json(page));
    entries.push({id, description: rule.description, address});
    examples.push(...oneOfEach(id, address, page.examples));
  }
  const order = [...new Set(examples.map(({group}) => group))];
  return {
    version: JSON.parse(read('package.json')).version,
    formats: formatNames,
    rules: entries,
    examples: examples.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
  };
}

const json = (explanation: Explanation): string => JSON.stringify(explanation);

function documentsOf(folder: string): (readonly [name: string, example: Example])[] {
  const named = readdirSync(new URL(folder, root), {withFileTypes: true}).filter(entry => entry.isFile());
  return named.flatMap(({name}) => {
    const format = builtInFormats.byName(name);
    return format && formatNames.includes(format.name)
      ? [[name, {text: read(folder + name), format: format.name}] as const]
      : [];
  });
}

/** A rule's first pair of documents, and its first example in each format of translations. */
function oneOfEach(id: string, address: string, examples: readonly Example[]): ExampleEntry[] {
  const found = new Map<string, ExampleEntry>();
  for (const [index, {format, language, source}] of examples.entries()) {
    const isDocument = documentFormats.includes(format);
    if (isDocument && !source) continue;
    const [group, about] = isDocument
      ? ['Translations and their sources', `${source?.language} → ${language}`]
      : ['Files of translations', format];
    const key = isDocument ? group : format;
    if (!found.has(key)) found.set(key, {group, name: `${id} (${about})`, address, index});
  }
  return [...found.values()];
}
