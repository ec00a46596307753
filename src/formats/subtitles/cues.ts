import type {Comment, Range} from '../../model/comment.js';
import {followedBy} from '../segments/notes.js';

/** A subtitle: what is on the screen for some seconds. */
export interface Cue {
  /** As the file numbers or names it, else its number from 1. */
  readonly id: string;
  /** Seconds. */
  readonly from: number;
  /** Seconds. */
  readonly to: number;
  /** Its text, without the line end after it. */
  readonly place: Range;
}

/** A line without its end. */
interface Line extends Range {
  readonly text: string;
}

const time = /(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/.source;
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}`);

/** The cues of a file in SubRip format. A cue may have empty lines. */
export function cuesOfSrt(text: string): Cue[] {
  return cuesOf(linesOf(text), /^\s*\d+\s*$/, false);
}

/** The cues of a file in WebVTT format. An empty line ends a cue. */
export function cuesOfVtt(text: string): Cue[] {
  return cuesOf(linesOf(text), /\S/, true);
}

/** The events of a file in the format of Advanced SubStation Alpha, and its comments. Drawings are no text. */
export function eventsOfAss(text: string): {readonly cues: Cue[]; readonly comments: Comment[]} {
  const cues: Cue[] = [];
  const comments: Comment[] = [];
  let fields = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
  for (const {start, text: line} of linesOf(text)) {
    const [head = '', kind = ''] = /^(Format|Dialogue|Comment|;):?/.exec(line) ?? [];
    const rest = line.slice(head.length).trimStart();
    const at = start + line.length - rest.length;
    if (kind === 'Format' && /,\s*Text\s*$/i.test(rest))
      fields = rest.split(',').map(field => field.trim().toLowerCase());
    const values = rest.split(',');
    if (kind === ';') comments.push({start, end: start + line.length, value: rest});
    if ((kind !== 'Dialogue' && kind !== 'Comment') || values.length < fields.length) continue;
    const before = values.slice(0, fields.length - 1);
    const from = at + before.reduce((length, value) => length + value.length + 1, 0);
    const place = {start: from, end: start + line.length};
    const content = text.slice(place.start, place.end);
    if (kind === 'Comment') comments.push({start, end: place.end, value: content});
    else if (!/\{[^{}]{0,200}\\p[1-9]/.test(content))
      cues.push({
        id: String(cues.length + 1),
        from: secondsIn(before[fields.indexOf('start')]),
        to: secondsIn(before[fields.indexOf('end')]),
        place,
      });
  }
  const places = cues.map(({place}) => place);
  return {cues, comments: followedBy(comments, places)};
}

/** `0:01:02.50` in seconds. */
function secondsIn(time = ''): number {
  return time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** The comments (`NOTE`) of a file in WebVTT format. Each has the cue after it as what follows. */
export function notesOf(text: string, cues: readonly Cue[]): Comment[] {
  if (!text.includes('NOTE')) return [];
  const notes: Comment[] = [];
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const isFirst = index === 0 || isBlank(lines[index - 1]!);
    if (!isFirst || !/^NOTE(?:\s|$)/.test(line.text)) continue;
    while (index + 1 < lines.length && !isBlank(lines[index + 1]!)) index++;
    const {end} = lines[index]!;
    notes.push({start: line.start, end, value: text.slice(line.start + 4, end)});
  }
  return followedBy(
    notes,
    cues.map(({place}) => place),
  );
}

/**
 * @param name Line that may be a cue's id, before its time.
 * @param endsAtBlank Whether an empty line ends a cue.
 */
function cuesOf(lines: readonly Line[], name: RegExp, endsAtBlank: boolean): Cue[] {
  const heads = lines.flatMap((line, index) => {
    const times = line.text.includes('-->') && timing.exec(line.text);
    return times ? {index, times, hasName: isName(lines, index, name)} : [];
  });
  return heads.map(({index, times, hasName}, number) => {
    const next = heads[number + 1];
    const limit = next ? next.index - Number(next.hasName) : lines.length;
    return {
      id: hasName ? lines[index - 1]!.text.trim() : String(number + 1),
      from: secondsOf(times.slice(1, 5)),
      to: secondsOf(times.slice(5, 9)),
      place: placeOf(lines, index + 1, limit, endsAtBlank),
    };
  });
}

/** Whether the line before a cue's time is its id. The text of the cue before it is no id. */
function isName(lines: readonly Line[], index: number, name: RegExp): boolean {
  const before = lines[index - 1];
  if (!before || isBlank(before) || !name.test(before.text) || before.text.includes('-->')) return false;
  const first = lines[index - 2];
  return !first || isBlank(first) || /^\s*\d+\s*$/.test(before.text);
}

function placeOf(lines: readonly Line[], from: number, limit: number, endsAtBlank: boolean): Range {
  let to = limit;
  if (endsAtBlank) {
    to = from;
    while (to < limit && !isBlank(lines[to]!)) to++;
  }
  while (to > from && isBlank(lines[to - 1]!)) to--;
  const start = lines[from]?.start ?? lines[from - 1]!.end;
  return {start, end: to > from ? lines[to - 1]!.end : start};
}

function isBlank({text}: Line): boolean {
  return text.trim() === '';
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (
  | string
  | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const {0: lineEnd, index} of text.matchAll(/\r\n?|\n/g)) {
    lines.push({start, end: index, text: text.slice(start, index)});
    start = index + lineEnd.length;
  }
  lines.push({start, end: text.length, text: text.slice(start)});
  return lines;
}
