/**
 * Lints records with 900,000 distinct invented words and fails if memory grows with them: caches of words have to be bounded. Part
 * of `npm run test:long`.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

const words = Number(process.argv[2] ?? 900_000);
const wordsPerRecord = 20;

/** Megabytes that the second half may need on top of the first: garbage that is not collected yet. */
const slack = 15;

/** Reports the memory after a collection, every 2,000 lines that are written. */
const probe = `
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const write = process.stdout.write;
let lines = 0;
process.stdout.write = function (text, ...rest) {
  const before = Math.floor(lines / 2000);
  lines += String(text).split('\\n').length - 1;
  if (Math.floor(lines / 2000) > before) {
    collect();
    process.stderr.write('heap ' + process.memoryUsage().heapUsed + '\\n');
  }
  return write.call(this, text, ...rest);
};
`;

const syllables = [
  'ba',
  'cor',
  'den',
  'fi',
  'gral',
  'hop',
  'ju',
  'kel',
  'mon',
  'pra',
  'sti',
  'tor',
  'ul',
  'vex',
  'wim',
  'zan',
];

/** A word that is in no dictionary, another one for each number. */
function invented(n: number): string {
  let word = '';
  for (let rest = n; word === '' || rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return `${word}q`;
}

const child = spawn(
  process.execPath,
  [
    '--import',
    `data:text/javascript,${encodeURIComponent(probe)}`,
    fileURLToPath(new URL('../bin/mtlint.js', import.meta.url)),
    '--no-config',
    '--records',
    'jsonl',
    '--output',
    'compact',
  ],
  {stdio: ['pipe', 'ignore', 'pipe']},
);
const heaps: number[] = [];
let rest = '';
child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const [, bytes] = /^heap (\d+)$/.exec(line) ?? [];
    if (bytes === undefined) console.error(line);
    else heaps.push(Number(bytes) / 2 ** 20);
  }
});
const ended = once(child, 'close');
for (let n = 0; n < words; n += wordsPerRecord) {
  const own = Array.from({length: wordsPerRecord}, (_, index) => invented(n + index));
  const target = `The ${own.join(' ')}.`;
  if (!child.stdin.write(`${JSON.stringify({id: n, target})}\n`)) await once(child.stdin, 'drain');
}
child.stdin.end();
const [code] = (await ended) as [number | null];
const middle = Math.floor(heaps.length / 2);
const before = Math.max(...heaps.slice(0, middle));
const after = Math.max(...heaps.slice(middle));
console.log(
  `${words} distinct words: heap of ${Math.round(before)} MB in the first half, ${Math.round(after)} MB in the second`,
);
if (code !== 0 || heaps.length < 2 || after > before + slack) {
  console.error(code === 0 ? 'Memory grows with the number of distinct words' : `exit code ${code}`);
  process.exitCode = 1;
}
