/**
 * npm run bench:lsp: what typing costs. One character is typed and taken back at random places of a document, and the
 * document is linted each time, as a language server does; beside it, the same versions are linted from scratch. All in
 * one run, so that the ratios hold whatever the machine. Then the memory after many thousand edits.
 *
 * BENCH_WORDS sets how long the document is, BENCH_EDITS how many edits the memory is watched over.
 */

import {createLinter} from '../../src/engine/linter.js';
import type {FormatName} from '../formats.js';
import {articleOf} from '../generate.js';

const words = Number(process.env.BENCH_WORDS ?? 10_000);
const edits = Number(process.env.BENCH_EDITS ?? 10_000);
/** Versions that are timed, behind some that are not, while the program warms up. */
const timed = 200;
const warmUp = 40;
/** Of how many versions one is linted from scratch as well. */
const every = 10;

const linter = createLinter();
/** Each sentence has a number of its own: no text says all it says again and again. */
let number = 1000;
const article = articleOf(1, words).replace(/\.$/gm, () => ` in ${number++}.`);
const documents: Record<FormatName, string> = {
  text: article,
  markdown: article.split('\n\n').map(markedUp).join('\n\n'),
  html: article
    .split('\n\n')
    .map(part => `<p>${part}</p>`)
    .join('\n'),
};

for (const [format, text] of Object.entries(documents) as [FormatName, string][]) await typing(format, text);
await memory();

/** Headings, lists, quotations, a directive, links and emphasis, as articles have them. */
function markedUp(part: string, index: number): string {
  if (index % 9 === 1) return `## Part ${index}\n\n${part}`;
  if (index % 9 === 3) return part.replace(/^/gm, '- ');
  if (index % 9 === 5) return part.replace(/^/gm, '> ');
  if (index === 6) return `<!-- mtlint-disable-next passive-voice -- as it was said -->\n\n${part}`;
  return part.replace(/the (\w+) (\w+)/, 'the [$1 *$2*](https://example.org/$2)');
}

async function typing(format: FormatName, text: string): Promise<void> {
  const open = linter.open({format});
  await open.lint(text);
  const ofEdits: number[] = [];
  const ofLints: number[] = [];
  for (let n = -warmUp; n < timed; n++) {
    const version = n % 2 === 0 ? typed(text, n + warmUp) : text;
    const taken = await milliseconds(() => open.lint(version));
    if (n < 0) continue;
    ofEdits.push(taken);
    if (n % every === 0) ofLints.push(await milliseconds(() => linter.lint(version, {format})));
  }
  const lint = quantile(ofLints, 0.5);
  const [median, high] = [quantile(ofEdits, 0.5), quantile(ofEdits, 0.95)];
  console.log(
    `${format}, ${words} words: lint ${lint.toFixed(0)} ms, edit ${median.toFixed(1)} ms (median), ${high.toFixed(1)} ms (95 %)`,
  );
  compare('median / lint', median / lint, 0.1);
  compare('95th percentile / lint', high / lint, 0.1);
}

/** A version of a text with one more letter. */
function typed(text: string, seed: number): string {
  const at = Math.floor(((seed * 0.618_033_988_749) % 1) * text.length);
  return `${text.slice(0, at)}x${text.slice(at)}`;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
}

/** Types on in a document, so that no version comes back. */
async function memory(): Promise<void> {
  const open = linter.open({format: 'markdown'});
  let text = documents.markdown;
  const used: number[] = [];
  for (let n = 0; n < edits; n++) {
    if (n % (edits / 10) === 0) used.push(memoryUsed());
    // Each edit replaces a character, so that the document stays as long as it is.
    const at = Math.floor(((n * 0.618_033_988_749) % 1) * text.length);
    text = /\w/.test(text[at]!) ? `${text.slice(0, at)}${'abcdefghij'[n % 10]}${text.slice(at + 1)}` : text;
    await open.lint(text);
  }
  used.push(memoryUsed());
  console.log(`memory over ${edits} edits: ${used.map(bytes => (bytes / 2 ** 20).toFixed(0)).join(' ')} MB`);
  compare('memory at the end / after a fifth', used.at(-1)! / used[2]!, 1.15);
}

function memoryUsed(): number {
  if (!globalThis.gc) throw new Error('To be run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function compare(name: string, ratio: number, most: number): void {
  const verdict = ratio <= most ? 'as it should be' : 'TOO MUCH';
  console.log(`${ratio.toFixed(3).padStart(8)}    ${name} (at most ${most}): ${verdict}`);
  if (ratio > most) process.exitCode = 1;
}
