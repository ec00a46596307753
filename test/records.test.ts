import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {Distinct} from '../src/records/aggregate/distinct.js';
import {GroupSums, type Result} from '../src/records/aggregate/sums.js';
import {htmlOf} from '../src/records/aggregate/write.js';
import type {Batch} from '../src/records/documents.js';
import {fieldsOf} from '../src/records/fields.js';
import {hashOf} from '../src/records/hash.js';
import {jsonLines} from '../src/records/jsonl.js';
import {linesOf, partOf} from '../src/records/lines.js';
import {RecordProgress} from '../src/records/progress.js';
import {type PlacedRecord, recordsIn} from '../src/records/shard.js';
import type {RecordJob} from '../src/records/work.js';
import {RecordWorkers} from '../src/records/workers.js';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param hasSeenEnough Whether the reader goes away after the first lines. */
function run(args: readonly string[], hasSeenEnough = false): Promise<Outcome> {
  const child = spawn(process.execPath, [program, '--no-config', '--records', 'jsonl', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', chunk => {
    stdout += chunk;
    if (hasSeenEnough) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', chunk => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({code, stdout, stderr}));
  });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The lines of a part of a file. */
async function shard(path: string, index: number, parts: number): Promise<string[]> {
  const format = jsonLines(fieldsOf({}));
  const part = (await partOf(path, index, parts))!;
  async function* placed(): AsyncGenerator<PlacedRecord> {
    for await (const {text, at} of linesOf(path, part.before ?? part.start))
      yield {record: format.read(text, at), at};
  }
  const lines: string[] = [];
  for await (const {line} of recordsIn(part, placed())) lines.push(line);
  return lines;
}

describe('shards of a file', () => {
  const record = (doc: string | undefined, target: string): string => JSON.stringify({doc, target});
  const files = {
    'records without documents': [
      record(undefined, 'One'),
      record(undefined, ''),
      record(undefined, 'Three'),
    ],
    documents: [
      record('a', '1'),
      record('a', '2'),
      record('b', '3'),
      record('c', '4'),
      record('c', '5'),
      record('c', '6'),
    ],
    'one document': [record('a', '1'), record('a', '2'), record('a', '3'), record('a', '4')],
    'lines that are no records': ['', 'x', record('a', '1'), '', record('b', '2'), '{}', ''],
    'more than one byte to a character': [record('é', '漢字漢字'), record('é', '😀😀'), record('ü', '—')],
    'no lines': [],
  };
  for (const [name, lines] of Object.entries(files))
    for (const end of ['\n', '\r\n', ''])
      it(`have each line once, and documents as a whole: ${name}, ${JSON.stringify(end)} at the end`, async () => {
        const path = file('shards.jsonl', lines.join(end || '\n') + (lines.length > 0 ? end : ''));
        const whole = await shard(path, 0, 1);
        for (let parts = 2; parts < 24; parts++) {
          const found = [];
          for (let index = 0; index < parts; index++) found.push(await shard(path, index, parts));
          expect(found.flat(), `${parts} parts`).toEqual(whole);
          const docs = found.map(
            some => new Set(some.map(line => /"doc":"(.*?)"/.exec(line)?.[1]).filter(Boolean)),
          );
          for (const doc of docs[0]!)
            expect(docs.filter(others => others.has(doc)).length, `${parts} parts: ${doc}`).toBeLessThan(2);
        }
      });

  it('begin at a line that is longer than a chunk', async () => {
    const long = record(undefined, 'x'.repeat(700_000));
    const path = file('long.jsonl', `${record(undefined, 'a')}\n${long}\n${record(undefined, 'b')}\n`);
    const found = [];
    for (let index = 0; index < 4; index++) found.push((await shard(path, index, 4)).length);
    expect(found).toEqual([2, 0, 0, 1]);
  });
});

describe('the program', () => {
  const records = Array.from({length: 240}, (_, n) =>
    n % 50 === 7
      ? 'no record'
      : JSON.stringify({
          id: n,
          doc: Math.floor(n / 4),
          pad: 'x'.repeat(2000),
          target: `Line ${n} of the the text.`,
        }),
  );
  const path = file('corpus.jsonl', `${records.join('\n')}\n`);

  it('writes the same in four shards, by two workers, and at once', async () => {
    const whole = await run([path]);
    expect(whole.code).toBe(2);
    expect(whole.stdout.split('\n')).toHaveLength(records.length + 1);
    expect(whole.stderr.split('\n')).toHaveLength(6);
    expect(await run([path, '--jobs', '2'])).toEqual(whole);
    const shards = [];
    for (let index = 0; index < 4; index++)
      shards.push(await run([path, '--shard', `${index}/4`, '--max-bad', '5']));
    expect(shards.map(({code}) => code)).toEqual([0, 0, 0, 0]);
    expect(shards.map(({stdout}) => stdout).join('')).toBe(whole.stdout);
  });

  for (const jobs of ['1', '2'])
    it(`ends quietly when its reader has seen enough (--jobs ${jobs})`, async () => {
      const {code, stderr} = await run([path, '--jobs', jobs, '--max-bad', '5'], true);
      expect({code, others: stderr.replace(/mtlint: line \d+: not valid JSON\n/g, '')}).toEqual({
        code: 0,
        others: '',
      });
    });
});

it('a record that kills its worker becomes a bad line, and the others are linted', async () => {
  const job = {encoding: {kind: 'jsonl', fields: {}, output: 'full'}} as unknown as RecordJob;
  const workers = new RecordWorkers(new URL('workers/dying-records.mjs', import.meta.url), job);
  await workers.start(2);
  const batchOf = (target: string, number: number): Batch => ({
    records: [{line: JSON.stringify({target}), number, target}],
    isCut: false,
  });
  const tasks = [
    ['a', 'deadly', 'b'],
    ['c', 'd'],
  ].map(targets => ({name: 'in.jsonl', batches: targets.map(batchOf)}));
  const outcomes = await Promise.all(tasks.map(task => workers.run(task)));
  await workers.close();
  expect(outcomes.map(({text}) => text.replace(/"error":".*"/, '"error":"…"'))).toEqual([
    'a\n{"mtlint":{"error":"…"}}\nb\n',
    'c\nd\n',
  ]);
  expect(outcomes[0]!.bad.map(({number}) => number)).toEqual([1]);
});

describe('the progress', () => {
  it('is told every ten seconds', () => {
    let now = 0;
    const lines: string[] = [];
    const progress = new RecordProgress(
      line => lines.push(line),
      () => now,
    );
    const counted = [{words: 500, penalty: 5, messages: [{severity: 'error' as const}]}];
    progress.add(counted, 1);
    now = 10_000;
    progress.add(counted, 0);
    progress.add(counted, 0);
    expect(lines).toEqual(['3 records in 10 s: 0 records/s, 100 words/s, 2 problems per 1,000 words']);
  });
});

describe('sums of records', () => {
  const result = (n: number, doc?: string): Result => ({
    words: 20 + (n % 7),
    penalty: n % 6,
    problems: n % 6 > 0 ? {warning: {'repeated-words': n % 6}} : {},
    hash: hashOf(String(n % 90)),
    doc,
  });
  const sumsOf = (results: readonly Result[]): GroupSums => {
    const sums = new GroupSums();
    for (const it of results) sums.add(it);
    return sums;
  };

  it('add up', () => {
    const results = Array.from({length: 100}, (_, n) => result(n));
    const whole = sumsOf(results);
    const added = new GroupSums();
    for (let start = 0; start < 100; start += 25)
      added.addState(JSON.parse(JSON.stringify(sumsOf(results.slice(start, start + 25)).state)));
    expect(added.state).toEqual(whole.state);
    expect(added.score).toEqual(whole.score);
    expect([added.duplicates, added.isExact]).toEqual([10, true]);
  });

  it('take documents as the units that vary', () => {
    const single = sumsOf(Array.from({length: 100}, (_, n) => result(n)));
    const documents = sumsOf(Array.from({length: 100}, (_, n) => result(n, String(Math.floor(n / 10)))));
    expect(documents.score.score).toBe(single.score.score);
    expect([single.state.sums.documents, documents.state.sums.documents]).toEqual([100, 10]);
  });

  it('are written as HTML with hostile names as text', () => {
    const sums = sumsOf([result(1), result(2)]);
    const html = htmlOf({by: ['system'], groups: [{key: ['<script>alert(1)</script>'], sums}]});
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('the number of distinct texts', () => {
  const countOf = (from: number, to: number): Distinct => {
    const distinct = new Distinct();
    for (let n = from; n < to; n++) for (let times = 0; times < 2; times++) distinct.add(hashOf(`text ${n}`));
    return distinct;
  };

  it('is exact as long as it is small', () => {
    const distinct = countOf(0, 5000);
    expect([distinct.count, distinct.isExact]).toEqual([5000, true]);
  });

  for (const size of [12_000, 40_000, 150_000])
    it(`is estimated where it is ${size}`, () => {
      const distinct = countOf(0, size);
      expect(distinct.isExact).toBe(false);
      expect(Math.abs(distinct.count / size - 1)).toBeLessThan(0.04);
    });

  it('adds up', () => {
    const whole = countOf(0, 30_000);
    const parts = new Distinct();
    for (const [from, to] of [
      [0, 4000],
      [4000, 20_000],
      [15_000, 30_000],
    ] as const)
      parts.addState(countOf(from, to).state);
    expect(parts.state).toEqual(whole.state);
  });
});
