import * as v from 'valibot';
import {currentId} from '../../model/rule-ids.js';
import type {Message} from '../../rule/message.js';
import {type BaselineEntry, entryOf, lineOf} from './entry.js';
import {type Traits, traitsOf} from './likeness.js';
import {type Item, matched} from './match.js';

/** In version 1, an entry covers all problems of a file that it describes; since version 2, only one; since version 3, it may name a segment. */
const currentVersion = 3;

const entrySchema = v.strictObject({
  rule: v.string(),
  before: v.string(),
  text: v.string(),
  after: v.string(),
  segment: v.optional(v.string()),
});
const fileSchema = v.strictObject({
  version: v.picklist([1, 2, currentVersion]),
  files: v.record(v.string(), v.array(entrySchema)),
});

/** Thrown when a text is not a baseline. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

/** What a run has found out about the entries of a baseline. */
export interface BaselineChange {
  /** Problems that are not in the baseline. */
  readonly added: number;
  /** Entries whose problem is gone. */
  readonly gone: number;
}

/** Whether a file that was not linted is still there. */
export type Exists = (path: string) => boolean;

/** An entry. What it is compared by is made when it is needed: most have their problem exactly. */
class Known implements Item {
  readonly entry: BaselineEntry;
  #traits: Traits | undefined;

  constructor(entry: BaselineEntry) {
    this.entry = entry;
  }

  get traits(): Traits {
    this.#traits ??= traitsOf(this.entry);
    return this.#traits;
  }
}

/** A problem that a run has found, in the form of an entry. */
class Problem extends Known {
  readonly messages: Message[] = [];
}

/** A file that a run has linted. */
interface Linted {
  readonly messages: readonly Message[];
  /** Whether a rule ran on it. */
  readonly ran: (rule: string) => boolean;
  /** Problems that no entry of the file covers. */
  readonly left: readonly Problem[];
  /** Entries of the file that cover no problem in it. */
  readonly free: readonly Known[];
}

/** What is left when the problems of all files have found their entries. */
interface Rest {
  readonly unknown: ReadonlySet<Problem>;
  readonly free: readonly Known[];
}

/**
 * The problems that are known and tolerated. Paths are relative to the folder of the baseline, with forward slashes.
 *
 * An entry covers one problem: the one that it describes, or else the most similar one. If its file has none, the text may
 * have been moved, and the entry covers a problem in another file. So {@link add} all files of a run before you ask.
 */
export class Baseline {
  readonly #files: ReadonlyMap<string, readonly Known[]>;
  readonly #isCounted: boolean;
  readonly #linted = new Map<string, Linted>();
  #rest: Rest | undefined;

  private constructor(files: Readonly<Record<string, readonly BaselineEntry[]>>, version: number) {
    this.#files = new Map(
      Object.entries(files).map(([path, entries]) => [
        path,
        entries.map(entry => new Known({...entry, rule: currentId(entry.rule)})),
      ]),
    );
    this.#isCounted = version > 1;
  }

  /** A baseline in which nothing is known. */
  static empty(): Baseline {
    return Baseline.of({});
  }

  /** A baseline of these entries, by path. */
  static of(files: Readonly<Record<string, readonly BaselineEntry[]>>): Baseline {
    return new Baseline(files, currentVersion);
  }

  /**
   * Reads the output of {@link updated}.
   *
   * @throws {BaselineError} When it is not a baseline.
   */
  static parse(text: string): Baseline {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new BaselineError('is not valid JSON');
    }
    const result = v.safeParse(fileSchema, value);
    if (result.success) return new Baseline(result.output.files, result.output.version);
    if (
      typeof value === 'object' &&
      value !== null &&
      'version' in value &&
      Number(value.version) > currentVersion
    )
      throw new BaselineError(
        `was written by a later version of mtlint (format ${value.version}; this version reads format ${currentVersion}): update mtlint`,
      );
    const path = v.getDotPath(result.issues[0]);
    throw new BaselineError(`is not a baseline${path ? ` (at ${path})` : ''}`);
  }

  /**
   * Takes the problems of a file, in place of those that it was given before.
   *
   * @param ran Whether a rule ran on the file: the entries of a rule that did not run stay what they are.
   * @returns Whether the entries of the file know all of them.
   */
  add(path: string, messages: readonly Message[], ran: (rule: string) => boolean = () => true): boolean {
    const byLine = new Map<string, Known[]>();
    for (const known of this.#files.get(path) ?? []) push(byLine, lineOf(known.entry), known);
    const changed = this.#problemsIn(messages).filter(({entry}) => !byLine.get(lineOf(entry))?.pop());
    const entries = [...byLine.values()].flat();
    const found = matched(changed, entries);
    const taken = new Set(found.values());
    const left = changed.filter(problem => !found.has(problem));
    this.#linted.set(path, {messages, ran, left, free: entries.filter(known => !taken.has(known))});
    this.#rest = undefined;
    return left.length === 0;
  }

  /** The problems of a file that no entry covers. */
  unknown(path: string, exists: Exists = () => false): Message[] {
    const {messages = [], left = []} = this.#linted.get(path) ?? {};
    if (left.length === 0) return [];
    const {unknown} = this.#settle(exists);
    const found = new Set(left.filter(problem => unknown.has(problem)).flatMap(problem => problem.messages));
    return messages.filter(message => found.has(message));
  }

  /** What has changed. An entry can be judged when its file was linted with its rule, or is no longer there. */
  change(exists: Exists): BaselineChange {
    const {unknown, free} = this.#settle(exists);
    return {added: unknown.size, gone: free.length};
  }

  /** The entries whose problem is gone, each with its path. */
  gone(exists: Exists): {path: string; entry: BaselineEntry}[] {
    const gone = new Set(this.#settle(exists).free);
    return [...this.#files].flatMap(([path, known]) =>
      known.filter(item => gone.has(item)).map(({entry}) => ({path, entry})),
    );
  }

  /** The text of a baseline that knows what was found, and what was known where nothing was looked for. */
  updated(exists: Exists): string {
    const all = new Map<string, string[]>();
    for (const [path, {messages}] of this.#linted)
      for (const message of messages) push(all, path, lineOf(entryOf(message)));
    for (const [path, items] of this.#files)
      for (const {entry} of items)
        if (this.#isUntold(path, entry.rule, exists)) push(all, path, lineOf(entry));
    const files = [...all]
      .sort(([a], [b]) => compare(a, b))
      .map(([path, lines]) => `${JSON.stringify(path)}: [\n${lines.sort(compare).join(',\n')}\n]`);
    // Versions of mtlint that know no segments read a baseline without them.
    const version = files.some(lines => lines.includes('"segment":')) ? currentVersion : 2;
    return `{"version": ${version}, "files": {${files.length > 0 ? `\n${files.join(',\n')}\n` : ''}}}\n`;
  }

  #problemsIn(messages: readonly Message[]): readonly Problem[] {
    const byLine = new Map<string, Problem>();
    const problems = messages.map(message => {
      const entry = entryOf(message);
      const line = lineOf(entry);
      const problem = (this.#isCounted ? undefined : byLine.get(line)) ?? new Problem(entry);
      byLine.set(line, problem);
      problem.messages.push(message);
      return problem;
    });
    return [...new Set(problems)];
  }

  /** Searches other files for entries that cover problems not covered in their own file. */
  #settle(exists: Exists): Rest {
    if (this.#rest) return this.#rest;
    const left = [...this.#linted.values()].flatMap(linted => linted.left);
    const free = this.#freeEntries(exists);
    const found = matched(left, free);
    const taken = new Set(found.values());
    this.#rest = {
      unknown: new Set(left.filter(problem => !found.has(problem))),
      free: free.filter(known => !taken.has(known)),
    };
    return this.#rest;
  }

  /** The entries that can be judged and that stand for no problem of their file. */
  #freeEntries(exists: Exists): Known[] {
    return [...this.#files].flatMap(([path, known]) =>
      (this.#linted.get(path)?.free ?? known).filter(({entry}) => !this.#isUntold(path, entry.rule, exists)),
    );
  }

  /** Whether the run does not tell if a rule's entries of a file are still true. */
  #isUntold(path: string, rule: string, exists: Exists): boolean {
    const linted = this.#linted.get(path);
    return linted ? !linted.ran(rule) : exists(path);
  }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
