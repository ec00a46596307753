/** The linter in a module worker. `../protocol.ts` says how a page talks to it. */

import {fetchTables} from '../../src/browser/fetch-tables.js';
import type {EditableDocument, EditingLinter, EnglishTables} from '../../src/browser/index.js';
import type {Answer, LintOptions, Request, Results, Settings} from '../protocol.js';

/** File names of the tables: the build sets them. */
declare const MODEL_FILE: string;
declare const WORDS_FILE: string;

const send = (answer: Answer): void => postMessage(answer);
const lineOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0]!;

// The tables are fetched while the linter is.
const tables = fetchTables({
  model: new URL(MODEL_FILE, import.meta.url),
  words: new URL(WORDS_FILE, import.meta.url),
});
const engine = import('../../src/browser/index.js');

Promise.all([engine, tables]).then(
  () => send({event: 'ready'}),
  error => send({event: 'failed', error: lineOf(error)}),
);

addEventListener('message', async ({data}: MessageEvent<Request>) => {
  try {
    const result = await answerTo(data);
    send({id: data.id, result});
  } catch (error) {
    send({id: data.id, error: lineOf(error)});
  }
});

async function answerTo({method, text, options}: Request): Promise<Results[Request['method']]> {
  const linter = await linterWith(options.settings ?? {});
  const {settings: _, ...textOptions} = options;
  if (method === 'fix') return (await engine).fixText(linter, text, textOptions);
  return openWith(linter, options).lint(text, undefined, undefined, options.source);
}

/** What was made last, and what it was made of. */
let last: {readonly key: string; readonly linter: EditingLinter} | undefined;
let open:
  | {readonly linter: EditingLinter; readonly key: string; readonly document: EditableDocument}
  | undefined;

async function linterWith(settings: Settings): Promise<EditingLinter> {
  const {createLinter} = await engine;
  const loaded: EnglishTables = await tables;
  const key = JSON.stringify(settings);
  if (last?.key !== key) last = {key, linter: createLinter({...settings, tables: loaded})};
  return last.linter;
}

/** The text that is being edited, as long as it is read the same way. */
function openWith(linter: EditingLinter, {path, format}: LintOptions): EditableDocument {
  const key = JSON.stringify([path, format]);
  if (open?.linter !== linter || open.key !== key) {
    const options = {...(path !== undefined && {path}), ...(format !== undefined && {format})};
    open = {linter, key, document: linter.open(options)};
  }
  return open.document;
}
