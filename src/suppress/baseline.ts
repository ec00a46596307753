import * as v from 'valibot';
import type {Message} from '../message.js';

/**
 * A problem as a baseline names it: by its rule, its text and the words beside it in its sentence. Where it
 * stands, how often, and how its message is worded do not count.
 */
export interface BaselineEntry {
  readonly rule: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const entrySchema = v.strictObject({
  rule: v.string(),
  before: v.string(),
  text: v.string(),
  after: v.string(),
});
const fileSchema = v.strictObject({
  version: v.literal(1),
  files: v.record(v.string(), v.array(entrySchema)),
});

/** Thrown when a text is no baseline. */
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

/**
 * The problems that are known and put up with. Paths are relative to the baseline's folder, with forward slashes;
 * they say which entries a run can judge. A problem is known wherever it is found, so that text may move from
 * file to file.
 */
export class Baseline {
  readonly #files: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly #known = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #found = new Map<string, BaselineEntry[]>();
  readonly #ran = new Map<string, (rule: string) => boolean>();
  readonly #added = new Set<string>();

  private constructor(files: ReadonlyMap<string, readonly BaselineEntry[]>) {
    this.#files = files;
    for (const entry of [...files.values()].flat()) this.#known.add(keyOf(entry));
  }

  /** A baseline in which nothing is known. */
  static empty(): Baseline {
    return new Baseline(new Map());
  }

  /**
   * Reads what {@link updated} has written.
   *
   * @throws {BaselineError} When it is no baseline.
   */
  static parse(text: string): Baseline {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new BaselineError('is not valid JSON');
    }
    const result = v.safeParse(fileSchema, value);
    if (result.success) return new Baseline(new Map(Object.entries(result.output.files)));
    if (typeof value === 'object' && value !== null && 'version' in value && Number(value.version) > 1)
      throw new BaselineError(`is of a later version of mtlint (version ${value.version}, this one reads 1)`);
    const path = v.getDotPath(result.issues[0]);
    throw new BaselineError(`is no baseline${path ? ` (at ${path})` : ''}`);
  }

  /**
   * The messages of a file that are not known; remembers all of them.
   *
   * @param ran Whether a rule ran on the file: of one that did not, nobody can say what it would find.
   */
  unknown(
    path: string,
    messages: readonly Message[],
    ran: (rule: string) => boolean = () => true,
  ): Message[] {
    this.#ran.set(path, ran);
    this.#found.set(path, messages.map(entryOf));
    return messages.filter(message => {
      const key = keyOf(entryOf(message));
      this.#seen.add(key);
      if (this.#known.has(key)) return false;
      this.#added.add(key);
      return true;
    });
  }

  /**
   * What has changed. An entry can be judged when its file was linted with its rule, or is no longer there.
   *
   * @param exists Whether a file that was not linted is still there.
   */
  change(exists: (path: string) => boolean): BaselineChange {
    let gone = 0;
    for (const [path, entries] of this.#files) {
      const judged = entries.filter(({rule}) => !this.#isUntold(path, rule, exists));
      gone += judged.filter(entry => !this.#seen.has(keyOf(entry))).length;
    }
    return {added: this.#added.size, gone};
  }

  /** The text of a baseline that knows what was found, and what was known where nothing was looked for. */
  updated(exists: (path: string) => boolean): string {
    const all = new Map<string, readonly BaselineEntry[]>(this.#found);
    for (const [path, entries] of this.#files) {
      const kept = entries.filter(({rule}) => this.#isUntold(path, rule, exists));
      all.set(path, [...kept, ...(this.#found.get(path) ?? [])]);
    }
    const files = [...all]
      .filter(([, entries]) => entries.length > 0)
      .sort(([a], [b]) => compare(a, b))
      .map(([path, entries]) => `${JSON.stringify(path)}: [\n${linesOf(entries)}\n]`);
    return `{"version": 1, "files": {${files.length > 0 ? `\n${files.join(',\n')}\n` : ''}}}\n`;
  }

  /** Whether the run does not tell if a rule's entries of a file are still true. */
  #isUntold(path: string, rule: string, exists: (path: string) => boolean): boolean {
    const ran = this.#ran.get(path);
    return ran ? !ran(rule) : exists(path);
  }
}

function entryOf({ruleId, actual, context}: Message): BaselineEntry {
  return {
    rule: ruleId,
    before: context.before,
    // A line that is wrapped elsewhere, in a quotation perhaps, is the same text.
    text: actual.replace(/\n[\s>]*/g, ' ').replace(/\s+/g, ' '),
    after: context.after,
  };
}

function keyOf({rule, before, text, after}: BaselineEntry): string {
  return JSON.stringify([rule, before, text, after]);
}

/** A line an entry, sorted, each once: a change is a line in a diff. */
function linesOf(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({rule, before, text, after}) => JSON.stringify({rule, before, text, after}));
  return [...new Set(lines)].sort(compare).join(',\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
