import type {FileResult} from '../linter.js';

/** A linted file, and what a report shows of it. */
export interface FileReport {
  readonly result: FileResult;
  /** The text that the result speaks of. */
  readonly text: string;
  /** Problems that were mended. */
  readonly fixed: number;
  /** What the fixes would change, as a unified diff, where only that was asked for. */
  readonly diff?: string;
}

/** How a report looks. */
export interface Style {
  readonly colour: boolean;
  /** Width of the terminal. */
  readonly columns: number;
  /** Say nothing where there is nothing to complain of. */
  readonly quiet: boolean;
}

/**
 * Turns results into text, chunk by chunk, so that a run over many files holds one at a time. A pure function:
 * it reads no file and writes nowhere.
 */
export type Reporter = (reports: AsyncIterable<FileReport>, style: Style) => AsyncIterable<string>;

const reporters: Record<string, () => Promise<Reporter>> = {
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
};

/** The names of all reporters. */
export const reporterNames: readonly string[] = Object.keys(reporters);

/** Loads a reporter by its name. */
export function loadReporter(name: string): Promise<Reporter> {
  const load = reporters[name];
  if (!load) throw new RangeError(`No reporter ${name}`);
  return load();
}
