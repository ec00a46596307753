/** Line and column, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Deepest nesting allowed. A config file has about ten levels, and reading a much deeper one would overflow the stack. */
export const deepest = 100;

/** Message for a config file that is nested deeper. */
export const tooDeep = `nested more than ${deepest} levels deep: a config file needs about ten`;

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

/** Keys and indices that lead to a value in a config file. */
export type KeyPath = readonly (string | number)[];

/** A config file as it was read. */
export interface ConfigSource {
  /** Absolute path. */
  readonly file: string;
  readonly value: unknown;
  /** Position of a value or its key; undefined for a config file that is a program. */
  locate(path: KeyPath, part: 'key' | 'value'): Position | undefined;
}

/** Finds something at a path or, failing that, at the nearest path above it. */
export function nearest<T>(path: KeyPath, find: (path: KeyPath) => T | undefined): T | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = find(path.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
