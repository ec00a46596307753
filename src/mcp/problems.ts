import type {FileResult} from '../engine/result.js';
import {describeFailure} from '../engine/rule-failure.js';
import type {Severity} from '../model/severity.js';
import {rank} from '../model/severity-rank.js';
import {readable} from '../reporters/paths.js';
import type {Message} from '../rule/message.js';
import type {Problem, Report} from './schemas.js';

/** What a caller wants to see of the problems. */
export interface Wanted {
  readonly severity?: Severity | undefined;
  readonly maxProblems?: number | undefined;
}

/** Collects what was found in files, with no more problems than asked for. */
export class ReportBuilder {
  readonly #least: number;
  readonly #most: number;
  readonly #kept: Record<Severity, {at: number; problem: Problem}[]> = {error: [], warning: [], info: []};
  #found = 0;
  readonly #counts: Report['counts'] = {files: 0, words: 0, error: 0, warning: 0, info: 0};
  readonly #failures: Report['failures'] = [];
  readonly #notes = new Set<string>();

  constructor({severity = 'info', maxProblems = 100}: Wanted) {
    this.#least = rank[severity];
    this.#most = maxProblems;
  }

  add({path, words, messages, failures = []}: FileResult): void {
    this.#counts.files++;
    this.#counts.words += words;
    for (const failure of failures) this.note(`${path}: ${describeFailure(failure, file => file)}`);
    for (const message of messages) {
      const {severity} = message;
      if (rank[severity] < this.#least) continue;
      this.#counts[severity]++;
      const kept = this.#kept[severity];
      if (kept.length < this.#most) kept.push({at: this.#found, problem: problemOf(path, message)});
      this.#found++;
    }
  }

  fail(path: string, message: string): void {
    this.#failures.push({path: readable(path), message});
  }

  note(line: string): void {
    this.#notes.add(line);
  }

  /** Of too many problems, errors are listed before warnings, and warnings before info. */
  report(): Report {
    const {error, warning, info} = this.#kept;
    const listed = [...error, ...warning, ...info].slice(0, this.#most).sort((a, b) => a.at - b.at);
    return {
      problems: listed.map(({problem}) => problem),
      omitted: this.#found - listed.length,
      counts: this.#counts,
      failures: this.#failures,
      notes: [...this.#notes],
    };
  }
}

function problemOf(
  path: string,
  {start, end, segment, severity, ruleId, message, actual, expected, fix, also, source}: Message,
): Problem {
  return {
    path: readable(path),
    ...placeOf(start, end),
    ...(segment && {segment: segment.id}),
    severity,
    rule: ruleId,
    message,
    text: actual,
    replacements: expected,
    fix,
    ...(also && {also: also.map(other => placeOf(other.start, other.end))}),
    ...(source && {
      source: {
        ...placeOf(source.start, source.end),
        text: source.text,
        ...(source.path !== undefined && {path: source.path}),
      },
    }),
  };
}

function placeOf(start: Message['start'], end: Message['end']) {
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column};
}
