import type {Message} from '../rule/message.js';
import {type Colors, highlight} from './highlight.js';
import {oneLine, visible} from './inert.js';
import {number} from './numbers.js';
import {loadWidths, widthOf} from './width.js';

/** A message split at its quotations: text at even indices, quotations with their backticks at odd ones. */
interface Wording {
  readonly position: string;
  readonly parts: readonly string[];
}

/**
 * Lists the info messages of a file by rule, without excerpts, because most files have many of them. Messages that differ
 * in one quotation share a line, followed by the position and the quotation of each.
 *
 * @param columns Width of the terminal. Positions wrap between items; a message stays on one line.
 */
export async function infoGroups(
  messages: readonly Message[],
  columns: number,
  colors: Colors,
): Promise<string> {
  const byRule = groupBy(messages, ({ruleId}) => ruleId);
  let text = '';
  for (const [ruleId, found] of byRule) {
    const lines = [`  ${colors.blue('info')} ${colors.dim(visible(ruleId))}${totalsOf(found, colors)}`];
    const wordings = found.map(wordingOf);
    for (const group of groupBy(wordings, patternOf).values()) {
      for (const {parts} of group) await loadWidths(parts.join(''));
      lines.push(...linesOf(group, columns, colors));
    }
    text += `${lines.join('\n')}\n\n`;
  }
  return text;
}

/** "(3, 2 fixable)", with the parts that say something. */
function totalsOf(found: readonly Message[], colors: Colors): string {
  const fixable = found.filter(({fix}) => fix === 'safe').length;
  const some = fixable < found.length ? `${number(fixable)} fixable` : 'fixable';
  const totals = [found.length > 1 ? number(found.length) : '', fixable > 0 ? some : ''].filter(Boolean);
  return totals.length > 0 ? colors.dim(` (${totals.join(', ')})`) : '';
}

function wordingOf({message, start: {line, column}}: Message): Wording {
  return {position: `${line}:${column}`, parts: oneLine(message).split(/(`[^`]+`)/)};
}

/** The message without the words that it quotes. */
function patternOf({parts}: Wording): string {
  return parts.filter((_, at) => at % 2 === 0).join('`…`');
}

function linesOf(group: readonly Wording[], columns: number, colors: Colors): string[] {
  const [first] = group;
  const varying = first!.parts.flatMap((part, at) =>
    group.some(({parts}) => parts[at] !== part) ? [at] : [],
  );
  if (group.length === 1 || varying.length > 1)
    return group.map(({position, parts}) => `    ${position} ${highlight(parts.join(''), colors)}`);
  const [at] = varying;
  const message = first!.parts.map((part, index) => (index === at ? '`…`' : part)).join('');
  const items = group.map(({position, parts}) => (at === undefined ? position : `${position} ${parts[at]}`));
  return [
    `    ${highlight(message, colors)}`,
    ...wrap(items, columns - 6).map(line => `      ${highlight(line, colors)}`),
  ];
}

/** Fills lines with items. Each line starts with an item, so no quotation begins a line. */
function wrap(items: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    const longer = line === '' ? item : `${line}, ${item}`;
    if (line !== '' && widthOf(longer) + 1 > columns) {
      lines.push(`${line},`);
      line = item;
    } else line = longer;
  }
  return [...lines, line];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
