import {type HostileName, hostileTexts} from './hostile-texts.js';
import {measured} from './processes.js';

/** How the time for a hostile text grows with its length. */
export interface Hostile {
  readonly name: string;
  readonly format: string;
  /** Milliseconds for each length; null where it took longer than a minute. */
  readonly times: readonly (number | null)[];
  /** The power of the length that the time grows with, between the two longest that ended: 1 is linear. */
  readonly exponent: number | null;
}

/** Lengths of the hostile texts, in characters. */
export const lengths = [125_000, 250_000, 500_000, 1_000_000] as const;

/** Longest time of the clock for a pass, in milliseconds. */
const longest = 60_000;

export async function measureHostile(tell: (line: string) => void): Promise<Hostile[]> {
  const found: Hostile[] = [];
  for (const name of Object.keys(hostileTexts) as HostileName[]) {
    const times: (number | null)[] = [];
    // What took too long at half the length is not asked again.
    for (const length of lengths) times.push(times.at(-1) === null ? null : await timeFor(name, length));
    const exponent = exponentOf(times);
    found.push({name, format: hostileTexts[name].format, times, exponent});
    tell(`${exponent === null ? '  – ' : exponent.toFixed(2)}  ${name}: ${times.map(inSeconds).join(', ')}`);
  }
  return found;
}

async function timeFor(name: HostileName, length: number): Promise<number | null> {
  const process = await measured({kind: 'hostile', name, length}, longest);
  try {
    const first = await process.pass();
    const second = first && (await process.pass());
    return second ? Math.min(first.pass!, second.pass!) : null;
  } finally {
    process.close();
  }
}

function exponentOf(times: readonly (number | null)[]): number | null {
  const ended = times.filter(time => time !== null);
  const [before, last] = ended.slice(-2);
  return before === undefined || last === undefined ? null : Math.log2(last / before);
}

function inSeconds(time: number | null): string {
  return time === null ? 'over a minute' : `${(time / 1000).toFixed(2)} s`;
}
