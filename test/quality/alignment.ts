/**
 * Measures how well blocks are aligned: from translated documents, it drops blocks and merges others, and counts the links that are
 * right. `npm run quality:alignment -- --data <folder>`.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Command} from 'commander';
import {align} from '../../src/engine/pairs/align.js';
import type {Block} from '../../src/model/block.js';
import {seeded} from './seeded.js';
import {decimals, table, whole} from './table.js';

interface Row {
  readonly system: string;
  readonly doc: string;
  readonly seg: string;
  readonly source?: string;
  readonly target: string;
  readonly lang?: string;
}

/** Shares of the blocks that are dropped, and of those that are merged with the next one. */
const shares = [0, 0.01, 0.06];

/** Fewest blocks of a document. */
const fewest = 5;

const program = new Command('npm run quality:alignment --')
  .description('Measures the alignment of documents with their sources.')
  .requiredOption('--data <folder>', 'translations with their sources (*.jsonl)')
  .parse();

const {data} = program.opts<{data: string}>();
const rows: string[][] = [];
for (const name of readdirSync(data).filter(file => /-en-dev\.jsonl$/.test(file))) {
  const documents = documentsIn(join(data, name));
  if (documents.length === 0) continue;
  for (const share of shares)
    rows.push([name, whole(documents.length), decimals(share, 2), ...measured(documents, share)]);
}
console.log(
  table(
    ['data', 'documents', 'dropped, and merged', 'links found', 'links right', 'dropped blocks found'],
    rows,
  ),
);

function documentsIn(file: string): Row[][] {
  const documents = new Map<string, Row[]>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row: Row = JSON.parse(line);
    if (row.source === undefined || row.doc === undefined) continue;
    const key = `${row.system}\t${row.doc}`;
    documents.set(key, [...(documents.get(key) ?? []), row]);
  }
  return [...documents.values()]
    .filter(document => document.length >= fewest)
    .map(document => document.sort((a, b) => Number(a.seg) - Number(b.seg)));
}

function measured(documents: readonly (readonly Row[])[], share: number): string[] {
  const random = seeded('alignment');
  let [expected, found, made, dropped, noticed] = [0, 0, 0, 0, 0];
  for (const document of documents) {
    const right = new Set<string>();
    const gone = new Set<number>();
    const target: string[] = [];
    for (let index = 0; index < document.length; index++) {
      const chance = random.next();
      if (chance < share) {
        gone.add(index);
        continue;
      }
      right.add(`${index} ${target.length}`);
      if (chance < 2 * share && index + 1 < document.length) {
        right.add(`${index + 1} ${target.length}`);
        target.push(`${document[index]!.target} ${document[++index]!.target}`);
      } else target.push(document[index]!.target);
    }
    const languages = {source: document[0]!.lang ?? 'zh', target: 'en'};
    for (const link of align(blocksOf(document.map(({source}) => source!)), blocksOf(target), languages)) {
      if (link.target.length === 0) noticed += link.source.filter(index => gone.has(index)).length;
      for (const from of link.source)
        for (const to of link.target) {
          made++;
          if (right.has(`${from} ${to}`)) found++;
        }
    }
    expected += right.size;
    dropped += gone.size;
  }
  return [
    decimals(found / expected, 3),
    decimals(found / made, 3),
    dropped === 0 ? '' : decimals(noticed / dropped, 2),
  ];
}

function blocksOf(texts: readonly string[]): Block[] {
  let at = 0;
  return texts.map(value => {
    const start = at;
    at += value.length + 2;
    return {kind: 'paragraph', pieces: [{value, start, end: start + value.length}]};
  });
}
