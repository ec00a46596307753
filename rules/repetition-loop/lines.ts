import {type Finding, type Paragraph, SequenceHash} from '../../src/toolkit.js';

/** The number or the time before a line: "[1]", "3.", "(00:12)", "[00:12.400 --> 00:15.000]", "- ". */
const stamp =
  /^[ \t]{0,8}(?:[-*•] )?(?:[[(]?\d{1,4}(?::\d\d){0,2}(?:[.,]\d{1,3})?(?: ?(?:-->|-|–) ?\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?)?[\])]?[.:)]?)(?=[ \t])[ \t]*/;

/** Fewest copies of a line, and fewest words in it. */
const fewestCopies = 3;
const fewestWords = 3;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly core: string;
  readonly isStamped: boolean;
}

/** Finds lines that differ in their number or time only: speech models write one sentence again and again. */
export function lineLoops({text}: Paragraph): Finding[] {
  if (!/\n[ \t]{0,8}(?:[-*•] )?[[(]?\d/.test(text)) return [];
  const findings: Finding[] = [];
  let run: Line[] = [];
  const close = (): void => {
    if (run.length >= fewestCopies && run.some(({isStamped}) => isStamped)) findings.push(describe(run));
    run = [];
  };
  for (const line of linesOf(text)) {
    if (run.length > 0 && run[0]!.core !== line.core) close();
    if (isLong(line.core)) run.push(line);
  }
  close();
  return findings;
}

function isLong(core: string): boolean {
  return /\p{L}/u.test(core) && core.split(/\s+/).length >= fewestWords;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    const before = stamp.exec(line)?.[0].length ?? 0;
    const core = line.slice(before).trim();
    const from = start + before;
    yield {start: from, end: from + core.length, core: core.toLowerCase(), isStamped: before > 0};
    start += line.length + 1;
  }
}

function describe(run: readonly Line[]): Finding {
  const first = run[0]!;
  return {
    start: first.start,
    end: run.at(-1)!.end,
    reason: `Repeated line (${run.length} times in a row, with different numbers): keep one, and check the source for missing text`,
    severity: 'warning',
    fix: 'none',
    related: {start: first.start, end: first.end, message: 'First occurrence'},
  };
}

/** The number and the times before the text of a subtitle. */
const cueHead = /^\s*(?:\d{1,6}\n)?\d{1,2}:\d\d:\d\d[.,]\d{3} --> [^\n]{1,60}\n/;

/** The text of a subtitle, where the paragraph is one: its hash and its number of words. */
export function cueOf({text}: Paragraph): {key: number; words: number} | undefined {
  const head = cueHead.exec(text)?.[0];
  if (head === undefined) return undefined;
  const body = text.slice(head.length).trim().toLowerCase();
  const hash = new SequenceHash();
  for (let at = 0; at < body.length; at++) hash.add(body.charCodeAt(at));
  return {key: hash.value, words: body.split(/\s+/).length};
}
