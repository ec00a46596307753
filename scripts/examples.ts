/**
 * Writes what mtlint prints for the examples into the README and docs/cli.md. `npm run generate`; `--check` fails if
 * they are out of date.
 */
import {fileURLToPath} from 'node:url';
import type {Job} from '../src/cli/job.js';
import {createWork} from '../src/cli/lint-file.js';
import {createLinter} from '../src/engine/linter.js';
import {loadReporter, type ReporterName} from '../src/reporters/index.js';
import type {FileReport, Style} from '../src/reporters/report.js';
import {updateBlocks} from './update.js';

const file = 'examples/notice.txt';

const job: Job = {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  config: false,
  plugins: false,
  rules: {},
  timeout: 60,
};

const style: Style = {
  color: false,
  columns: 100,
  quiet: false,
  base: '',
  separator: '/',
  version: '',
  started: new Date(0),
  rules: async () => [],
};

const linted = await reportOf({});
const fixed = await reportOf({fix: 'show'});

updateBlocks(new URL('../README.md', import.meta.url), {
  report: fence('text', `$ npx mtlint ${file}\n${await print('stylish', linted)}`),
  fixes: fence('diff', fixed.diff ?? ''),
});
updateBlocks(new URL('../docs/cli.md', import.meta.url), {json: fence('json', await jsonExample())});

async function reportOf(options: Partial<Job>): Promise<FileReport> {
  const work = await createWork({...job, ...options});
  const {report, failure} = await work({path: file});
  if (!report) throw new Error(failure);
  return report;
}

async function jsonExample(): Promise<string> {
  const text = 'The the house is old.';
  const result = await createLinter().lint(text, {path: 'a.txt'});
  const report = JSON.parse(await print('json', {result, text, fixed: 0}));
  // Objects and lists without others in them are on a line of their own.
  return JSON.stringify(report, null, 2).replace(
    /([[{])\s+([^[\]{}]*?)\s+([\]}])/g,
    (_, open, inner, close) => {
      return `${open}${inner.replace(/\n\s+/g, ' ')}${close}`;
    },
  );
}

async function print(format: ReporterName, report: FileReport): Promise<string> {
  const reporter = await loadReporter(format);
  let output = '';
  for await (const chunk of reporter(only(report), style)) output += chunk;
  return output;
}

async function* only(report: FileReport): AsyncGenerator<FileReport> {
  yield report;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
