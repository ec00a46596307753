import {codeStyles} from './macros.js';

/** What the lines in brackets before a block say of it. */
export interface BlockAttributes {
  /** The first positional attribute without shorthands: `source`, `NOTE`. */
  readonly style: string;
  readonly isCode: boolean;
  /** Whether it is a table of another kind than cells between bars. */
  readonly isForeignTable: boolean;
  /** The styles of the columns of a table, each a letter or empty. */
  readonly columns: readonly string[];
}

export const noAttributes: BlockAttributes = {style: '', isCode: false, isForeignTable: false, columns: []};

/** Reads a line in brackets, such as `[source,ruby]`, and what lines before it have said. */
export function attributesOf(line: string, before: BlockAttributes): BlockAttributes {
  const inside = line.slice(1, -1);
  const [style = ''] = /^[^,.#%="\s]*/.exec(inside)!;
  const isForeignTable = before.isForeignTable || /\bformat="?(?:csv|tsv|dsv)\b|\bseparator=/.test(inside);
  const columns = columnsIn(inside) ?? before.columns;
  // An anchor, a role, or named attributes alone change nothing.
  if (style === '' || inside.startsWith('[') || /^\w+=/.test(inside)) {
    const isCode = before.isCode || /^,\s*\w/.test(inside);
    return {...before, isCode, isForeignTable, columns};
  }
  return {style, isCode: codeStyles.has(style), isForeignTable, columns};
}

/** The styles in `cols="1,2*a"`. */
function columnsIn(inside: string): string[] | undefined {
  const list = /\bcols="([^"]{1,300})"/.exec(inside)?.[1];
  return list?.split(/[,;]/).flatMap(column => {
    const [, times = '1'] = /^\s*(\d{1,2})\*/.exec(column) ?? [];
    return Array.from({length: Number(times)}, () => /[a-z]$/.exec(column.trim())?.[0] ?? '');
  });
}
