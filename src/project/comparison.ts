import {join, resolve} from 'node:path';
import * as v from 'valibot';
import {currentId} from '../model/rule-ids.js';
import type {Comparison, FixedProblem} from '../reporters/comparison.js';
import type {Message} from '../rule/message.js';
import {type BaselineEntry, entryOf, lineOf} from './baseline/entry.js';
import {Baseline} from './baseline/index.js';
import {type BaselinePaths, baselinePaths} from './baseline/paths.js';

const messageSchema = v.looseObject({
  ruleId: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
  actual: v.string(),
  start: v.looseObject({line: v.number()}),
  context: v.looseObject({before: v.string(), after: v.string()}),
  segment: v.optional(v.looseObject({id: v.string()})),
});

const reportSchema = v.looseObject({
  version: v.literal(1),
  files: v.array(v.looseObject({path: v.string(), messages: v.array(messageSchema)})),
  summary: v.looseObject({score: v.optional(v.nullable(v.number()), null)}),
});

type EarlierMessage = v.InferOutput<typeof messageSchema>;

/** Thrown when a text is no report to compare with. */
export class EarlierReportError extends Error {
  override readonly name = 'EarlierReportError';
}

/**
 * An earlier JSON report. Its problems are matched with those of a run as a baseline does it, so {@link add} all files before
 * you ask.
 */
export class EarlierReport {
  readonly #name: string;
  readonly #cwd: string;
  readonly #baseline: Baseline;
  readonly #paths: BaselinePaths;
  /** By path and entry, which are the same for problems that nothing tells apart. */
  readonly #messages = new Map<string, EarlierMessage[]>();
  readonly #scoreBefore: number | null;
  #found = 0;
  #added = 0;

  /**
   * @param name The report's file, for people.
   * @param cwd The folder that its paths are relative to, absolute.
   * @throws {EarlierReportError} When the text is no JSON report, or one of an earlier version of mtlint.
   */
  constructor(name: string, cwd: string, text: string) {
    const {files, summary} = parsed(text);
    this.#name = name;
    this.#cwd = cwd;
    this.#paths = baselinePaths(join(cwd, 'report.json'));
    this.#scoreBefore = summary.score;
    const entries: Record<string, BaselineEntry[]> = Object.create(null);
    for (const {path, messages} of files) {
      const key = this.#nameOf(path);
      entries[key] = messages.map(message => {
        const entry = entryOf({...message, ruleId: currentId(message.ruleId)});
        const line = `${key}\0${lineOf(entry)}`;
        const same = this.#messages.get(line);
        if (same) same.push(message);
        else this.#messages.set(line, [message]);
        return entry;
      });
    }
    this.#baseline = Baseline.of(entries);
  }

  /** Takes what the run has found in a file. */
  add(path: string, messages: readonly Message[]): void {
    this.#baseline.add(this.#nameOf(path), messages);
    this.#found += messages.length;
  }

  /** The messages of a file that the earlier report does not have. */
  newIn(path: string): ReadonlySet<Message> {
    const added = this.#baseline.unknown(this.#nameOf(path), this.#paths.exists);
    this.#added += added.length;
    return new Set(added);
  }

  /** The result, after {@link newIn} was called for each file. */
  get comparison(): Comparison {
    const left = new Map([...this.#messages].map(([line, messages]) => [line, [...messages]]));
    const fixed = this.#baseline.gone(this.#paths.exists).flatMap(({path, entry}): FixedProblem[] => {
      const message = left.get(`${path}\0${lineOf(entry)}`)?.pop();
      if (!message) return [];
      const {ruleId, severity, message: text, actual, start} = message;
      return [{path, ruleId, severity, message: text, actual, line: start.line}];
    });
    return {
      name: this.#name,
      added: this.#added,
      unchanged: this.#found - this.#added,
      fixed,
      scoreBefore: this.#scoreBefore,
    };
  }

  #nameOf(path: string): string {
    return this.#paths.nameOf(resolve(this.#cwd, path));
  }
}

function parsed(text: string): v.InferOutput<typeof reportSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EarlierReportError('is not valid JSON: name a report of --format json');
  }
  const result = v.safeParse(reportSchema, value);
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]) ?? '';
  throw new EarlierReportError(
    /\.context$/.test(path)
      ? 'was written by an earlier version of mtlint: write it anew with this version'
      : `is not a report of --format json${path ? ` (at ${path})` : ''}`,
  );
}
