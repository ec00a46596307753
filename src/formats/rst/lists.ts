import {endOfIndented, isBlank, type Line, leastIndent, lineOf} from '../markup/lines.js';
import type {Body, ElementReader, RstReader} from './body.js';

const bullet = /^[-*+\u2022\u2023\u2043](?=\s|$)/;
const enumerator =
  /^(?:\((?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9}|#)\)|(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9}|#)[.)])(?=\s|$)/;
const option =
  /^(?:-[\w?]|--?[\w][\w-]{0,60}|\/[\w?]{1,60}|\+\w)(?:[ =]?[<\w][^\s,]{0,80})?(?:, (?:--?|\/)\w[^\s,]{0,80}(?: [<\w][^\s,]{0,80})?){0,9}(?= {2}|$)/;

/** Fields of the body of a description that hold no prose. */
const isCode = /^(?:r?type|vartype|py:\w+|module|canonical|noindex|no-\w+)\b/i;

/** An item of a list with bullets or numbers, a field, or a description of an option. */
export const readListItem: ElementReader = (reader, body, index) =>
  readBullet(reader, body, index) ?? readField(reader, body, index) ?? readOption(reader, body, index);

function readBullet(reader: RstReader, body: Body, index: number): number | undefined {
  const line = body.lines[index]!;
  const head = reader.text.slice(line.at, Math.min(line.end, line.at + 16));
  const mark =
    bullet.exec(head)?.[0] ??
    (isNumbered(reader, body, index, head) ? enumerator.exec(head)?.[0] : undefined);
  if (mark === undefined) return undefined;
  return readItem(reader, body, index, line.at + mark.length, line.indent + mark.length);
}

/** Whether a line begins an item with a number, and is not a sentence whose first word looks like one. */
function isNumbered({text}: RstReader, {lines, base}: Body, index: number, head: string): boolean {
  if (!enumerator.test(head)) return false;
  const next = lines[index + 1];
  if (!next || isBlank(next) || next.indent > base) return true;
  return enumerator.test(text.slice(next.at, Math.min(next.end, next.at + 16)));
}

/** Reads what follows a mark in a line, and the lines that are indented below it. */
function readItem(reader: RstReader, body: Body, index: number, after: number, column: number): number {
  const {lines, base, kind} = body;
  const end = endOfIndented(lines, index + 1, lines.length, base + 1);
  const first = lineOf(reader.text, after, lines[index]!.end, column);
  const inner = [first, ...lines.slice(index + 1, end)];
  const rest = leastIndent(lines, index + 1, end);
  const from = isBlank(first) ? rest : Math.min(first.indent, rest);
  if (!isBlank(first)) inner[0] = {...first, indent: from};
  reader.inner(body, inner, kind === 'tableCell' ? kind : 'listItem', from);
  return end;
}

function readField(reader: RstReader, body: Body, index: number): number | undefined {
  const {lines, base, kind, depth} = body;
  const line = lines[index]!;
  const name = fieldNameIn(reader.text, line);
  if (name === undefined) return undefined;
  const end = endOfIndented(lines, index + 1, lines.length, base + 1);
  // What begins a document says who wrote it, when, and how it is built.
  const isAbout = depth === 0 && !reader.found.hasText && !/^(?:abstract|dedication|summary)$/i.test(name);
  if (isAbout || isCode.test(name)) return end;
  const first = lineOf(reader.text, line.at + name.length + 2, line.end);
  const rest = lines.slice(index + 1, end);
  const from = leastIndent(rest, 0, rest.length);
  const inner = isBlank(first)
    ? rest
    : [{...first, indent: Number.isFinite(from) ? from : base + 1}, ...rest];
  if (inner.length > 0) reader.inner(body, inner, kind === 'tableCell' ? kind : 'listItem');
  return end;
}

/** The name of a field, as in `:param name: text`. A role has no white space after its second colon. */
export function fieldNameIn(text: string, {at, end}: Line): string | undefined {
  if (text[at] !== ':' || end - at < 3) return undefined;
  const line = text.slice(at, end);
  for (let close = line.indexOf(':', 2); close > 0; close = line.indexOf(':', close + 1)) {
    if (line[close - 1] === '\\') continue;
    if (close + 1 === line.length || /\s/.test(line[close + 1]!)) return line.slice(1, close);
    if (line[close + 1] === '`') return undefined;
  }
  return undefined;
}

function readOption(reader: RstReader, body: Body, index: number): number | undefined {
  const {lines, base, kind} = body;
  const line = lines[index]!;
  if (!/[-/+]/.test(reader.text[line.at]!)) return undefined;
  const found = option.exec(reader.textOf(line))?.[0];
  if (found === undefined) return undefined;
  const first = lineOf(reader.text, line.at + found.length, line.end);
  const end = endOfIndented(lines, index + 1, lines.length, base + 1);
  if (isBlank(first) && end === index + 1) return undefined;
  const rest = lines.slice(index + 1, end);
  const from = leastIndent(rest, 0, rest.length);
  const inner = isBlank(first)
    ? rest
    : [{...first, indent: Number.isFinite(from) ? from : base + 1}, ...rest];
  reader.inner(body, inner, kind === 'tableCell' ? kind : 'listItem');
  return end;
}

/** Lines that each begin with a bar, as in a poem or an address. An empty one ends a stanza. */
export const readLineBlock: ElementReader = (reader, {lines, base, kind}, index) => {
  const isBar = (line: Line): boolean =>
    reader.text[line.at] === '|' && (line.end === line.at + 1 || reader.text[line.at + 1] === ' ');
  if (!isBar(lines[index]!)) return undefined;
  let stanza: Line[] = [];
  let end = index;
  for (; end < lines.length && !isBlank(lines[end]!); end++) {
    const line = lines[end]!;
    if (line.indent <= base && !isBar(line)) break;
    const shown = line.indent > base ? line : lineOf(reader.text, line.at + 1, line.end);
    if (!isBlank(shown)) {
      stanza.push(shown);
      continue;
    }
    reader.prose(kind, stanza);
    stanza = [];
  }
  reader.prose(kind, stanza);
  return end;
};
