import {createHash} from 'node:crypto';

/** Random numbers that are the same in every run. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** An element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` elements, or all where there are fewer, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** A generator of random numbers (mulberry32) whose seed is made of a name: each use has its own. */
export function seeded(name: string): Random {
  let state = createHash('sha256').update(name).digest().readUInt32LE();
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: list => list[below(list.length)]!,
    sample(list, count) {
      const rest = [...list];
      const end = Math.min(count, rest.length);
      for (let index = 0; index < end; index++) {
        const other = index + below(rest.length - index);
        [rest[index], rest[other]] = [rest[other]!, rest[index]!];
      }
      return rest.slice(0, end);
    },
  };
}
