/** Line and column, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Keys and indices that lead to a place in a config file. */
export type KeyPath = readonly (string | number)[];

/** A config file as it was read. */
export interface ConfigSource {
  /** Absolute path. */
  readonly file: string;
  readonly value: unknown;
  /** Where a value, or its key, stands; undefined for a config file that is a program. */
  locate(path: KeyPath, part: 'key' | 'value'): Position | undefined;
}

/** What is found at a path or, where nothing is there, at the nearest place above it. */
export function nearest<T>(path: KeyPath, find: (path: KeyPath) => T | undefined): T | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = find(path.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
