import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {interleaved, median} from './numbers.js';
import {program, usageOf} from './processes.js';
import {firstOf, lengthOf, type Material, megabyte} from './text.js';

/** What a fresh process takes for a text, and what it takes for the same text again once it is warm: seconds of a core. */
export interface Cold {
  readonly name: string;
  readonly megabytes: number;
  readonly segments: number;
  readonly words: number;
  readonly cold: number;
  readonly warm: number;
}

/** How often the warm run has the text, in addition to the first time. */
const again = 3;

/**
 * Measures whole runs on a text: as one file, and as records of a segment each. A run on the text once is cold. What a run on
 * several copies takes longer is what the copies take in a warm process.
 *
 * @param megabytes Length of the text.
 */
export async function measureCold({documents}: Material, rounds: number, megabytes: number): Promise<Cold[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-bench-'));
  const taken = repeated(documents, megabytes * megabyte);
  const segments = taken.flatMap(text => text.split(/\n\n+/)).filter(text => text.trim() !== '');
  const words = segments.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
  const file = taken.join('\n\n');
  const records = segments.map(target => `${JSON.stringify({target})}\n`).join('');
  const copies = Array.from({length: again + 1});
  copies.forEach((_, n) => {
    writeFileSync(join(folder, `${n}.txt`), file);
  });
  writeFileSync(join(folder, 'once.jsonl'), records);
  writeFileSync(join(folder, 'again.jsonl'), records.repeat(copies.length));
  const secondsOf = async (args: readonly string[]): Promise<number> =>
    (await usageOf([program, '--jobs', '1', ...args], folder)).processor;
  const compact = ['--format', 'compact'];
  try {
    const times = await interleaved(rounds, {
      fileOnce: () => secondsOf([...compact, '0.txt']),
      fileAgain: () => secondsOf([...compact, ...copies.map((_, n) => `${n}.txt`)]),
      recordsOnce: () => secondsOf(['--records', 'jsonl', 'once.jsonl']),
      recordsAgain: () => secondsOf(['--records', 'jsonl', 'again.jsonl']),
    });
    const size = {megabytes: lengthOf(taken) / megabyte, segments: segments.length, words};
    return [
      {name: 'one file', ...size, ...costOf(times.fileOnce, times.fileAgain)},
      {name: 'records of one segment', ...size, ...costOf(times.recordsOnce, times.recordsAgain)},
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function costOf(once: readonly number[], more: readonly number[]): Pick<Cold, 'cold' | 'warm'> {
  return {
    cold: median(once),
    warm: median(more.map((seconds, round) => (seconds - once[round]!) / again)),
  };
}

/** Documents of together so many characters: all of them, from the first again after the last. */
function repeated(documents: readonly string[], length: number): string[] {
  const copies = Math.ceil(length / lengthOf(documents));
  return firstOf(
    Array.from({length: copies}).flatMap(() => documents),
    length,
  );
}
