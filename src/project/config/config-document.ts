/** Line and column, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** How many levels deep a config file may be nested: a config has about ten, and what reads more calls itself too often. */
export const deepest = 100;

/** What is wrong with a config file that is nested deeper. */
export const tooDeep = `nested more than ${deepest} levels deep: a config needs about ten`;

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
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
