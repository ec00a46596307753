import {type CheckerName, checkerOf, checkers} from './checkers.js';
import {interleaved, median} from './numbers.js';
import {type Measured, measured} from './processes.js';
import {lengthOf, type Material, portionsOf} from './text.js';

/** How fast something checks text, on one core. */
export interface Speed {
  readonly name: string;
  /** Megabytes a second: the middle of the rounds, and the slowest and the fastest. */
  readonly speed: number;
  readonly range: readonly [number, number];
  /** Characters that it was given. */
  readonly sample: number;
}

/** Measures mtlint and its peers in turn, each in a process of its own that stays. */
export async function measureThroughput({documents}: Material, rounds: number): Promise<Speed[]> {
  const open: Measured[] = [];
  const passes: Record<string, () => Promise<number>> = {};
  try {
    for (const name of Object.keys(checkers) as CheckerName[]) {
      const {sample, whole} = checkerOf(name);
      const portions = portionsOf(whole ? [documents.join('\n\n')] : documents, sample);
      const process = await measured({kind: 'checker', name, portions});
      open.push(process);
      passes[name] = async () => (await process.pass())!.pass!;
    }
    const times = await interleaved(rounds, passes);
    return (Object.keys(checkers) as CheckerName[]).map(name => {
      const {sample} = checkers[name];
      const speeds = times[name]!.map(time => sample / 1000 / time);
      const range = [Math.min(...speeds), Math.max(...speeds)] as const;
      return {name, speed: median(speeds), range, sample};
    });
  } finally {
    for (const process of open) process.close();
  }
}

/** What a part of the work takes. */
export interface Part {
  readonly name: string;
  /** Milliseconds for a megabyte of text, the middle of the rounds. */
  readonly milliseconds: number;
}

/** Measures where mtlint's time goes. */
export async function measureSplit({documents}: Material, rounds: number): Promise<Part[]> {
  const process = await measured({kind: 'parts', documents});
  try {
    const {passes} = await interleaved(rounds, {passes: async () => (await process.pass())!});
    const megabytes = lengthOf(documents) / 1_000_000;
    return Object.keys(passes[0]!).map(name => ({
      name,
      milliseconds: median(passes.map(times => times[name]!)) / megabytes,
    }));
  } finally {
    process.close();
  }
}
