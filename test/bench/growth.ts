import {closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {program, usageOf} from './processes.js';
import {type Material, megabyte} from './text.js';

/** What a run of the program on so much text has used. */
export interface Grown {
  readonly name: string;
  readonly megabytes: number;
  /** Seconds of processors for each megabyte, starting included. */
  readonly secondsPerMegabyte: number;
  /** Most memory at a time, in megabytes. */
  readonly memory: number;
}

/**
 * Measures how time and memory grow with the text: one file of a growing size, one paragraph, many files.
 *
 * @param largest Megabytes of the largest file, and of the many files together.
 */
export async function measureGrowth(
  material: Material,
  largest: number,
  tell: (line: string) => void,
): Promise<Grown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-bench-'));
  const grown: Grown[] = [];
  const measure = async (name: string, megabytes: number, args: readonly string[]): Promise<void> => {
    const {processor, memory} = await usageOf([program, '--format', 'compact', ...args], folder);
    const secondsPerMegabyte = processor / megabytes;
    grown.push({name, megabytes, secondsPerMegabyte, memory});
    tell(`${secondsPerMegabyte.toFixed(2)} s/MB, ${memory.toFixed(0)} MB at most: ${name}`);
  };
  try {
    for (const megabytes of [0.1, 1, 10, 100].filter(size => size <= largest)) {
      const name = `${megabytes} MB.txt`;
      writeLarge(join(folder, name), material, megabytes * megabyte);
      await measure(`one file of ${megabytes} MB`, megabytes, [name]);
      rmSync(join(folder, name));
    }
    const paragraph = [...portions(material, megabyte)].join(' ').replace(/\s+/g, ' ');
    writeFileSync(join(folder, 'paragraph.txt'), paragraph);
    await measure('one paragraph of 1 MB', paragraph.length / megabyte, ['paragraph.txt']);

    const each = 10_000;
    const files = (largest * megabyte) / each;
    writeMany(join(folder, 'many'), material, files, each);
    const name = `${files.toLocaleString('en-US')} files of 10 kB`;
    await measure(`${name}, one job`, largest, ['--jobs', '1', 'many']);
    await measure(`${name}, as many jobs as pay`, largest, ['many']);
    return grown;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The documents, from the first again behind the last, of together so many characters. */
function* portions({documents}: Material, length: number): Generator<string> {
  let left = length;
  for (let index = 0; left > 0; index++) {
    const portion = documents[index % documents.length]!.slice(0, left);
    left -= portion.length;
    yield portion;
  }
}

function writeLarge(path: string, material: Material, length: number): void {
  const file = openSync(path, 'w');
  for (const portion of portions(material, length)) writeSync(file, `${portion}\n\n`);
  closeSync(file);
}

/** Writes files of about one size, in folders of a hundred. */
function writeMany(folder: string, material: Material, count: number, each: number): void {
  let waiting = '';
  let written = 0;
  for (const portion of portions(material, count * each * 2)) {
    waiting += `${portion}\n\n`;
    if (waiting.length < each) continue;
    const below = join(folder, String(Math.floor(written / 100)));
    mkdirSync(below, {recursive: true});
    writeFileSync(join(below, `${written}.txt`), waiting.slice(0, each));
    waiting = waiting.slice(each);
    if (++written === count) return;
  }
}
