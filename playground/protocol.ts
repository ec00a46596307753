/**
 * What a page says to the linter's worker, and what it answers. Everything is plain data.
 *
 * The worker first sends `{event: 'ready'}`, or `{event: 'failed', error}` if a part of it cannot be loaded. Requests may be sent
 * at any time; each gets one answer with its id. Lint the versions of a text one after the other with the same options: each then
 * costs as much as what has changed. A worker that takes too long has to be ended by the page.
 */
import type {FileResult, FixResult, LinterOptions, TextOptions} from '../src/browser/index.js';

/** Settings of the linter that can be sent: no plugins. */
export type Settings = Omit<LinterOptions, 'plugins' | 'formats'>;

/** How a text is to be read and checked. */
export interface LintOptions extends Pick<TextOptions, 'path' | 'format'> {
  readonly settings?: Settings;
  /** The text that it was translated from. */
  readonly source?: {readonly text: string; readonly path?: string; readonly language?: string};
}

/** What each method answers. */
export interface Results {
  /** What was found in the text. */
  lint: FileResult;
  /** The text after its safe fixes. */
  fix: FixResult;
}

export type Method = keyof Results;

/** What a page sends. */
export interface Request {
  readonly id: number;
  readonly method: Method;
  readonly text: string;
  readonly options: LintOptions;
}

/** What the worker sends. An `error` is a line for the user. */
export type Answer =
  | {readonly event: 'ready'}
  | {readonly event: 'failed'; readonly error: string}
  | {readonly id: number; readonly result: Results[Method]}
  | {readonly id: number; readonly error: string};
