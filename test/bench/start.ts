import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {interleaved, median} from './numbers.js';
import {elapsed, program} from './processes.js';
import {firstOf, type Material} from './text.js';

/** How long starting takes, in seconds: the middle of the rounds. */
export interface Start {
  /** `node -e 0`: what the machine needs to start anything. */
  readonly bare: number;
  /** `mtlint --version`. */
  readonly version: number;
  /** `mtlint` on a file of 9 kB. */
  readonly file: number;
}

/** Measures starting up, in turn with bare Node. */
export async function measureStart({documents}: Material, rounds: number): Promise<Start> {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-bench-'));
  try {
    writeFileSync(join(folder, 'article.txt'), firstOf(documents, 9000).join('\n\n'));
    const times = await interleaved(rounds, {
      bare: () => elapsed(['-e', '0'], folder),
      version: () => elapsed([program, '--version'], folder),
      file: () => elapsed([program, 'article.txt'], folder),
    });
    return {bare: median(times.bare), version: median(times.version), file: median(times.file)};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
