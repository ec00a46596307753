import {locales} from './locales.data.js';

/** How a locale writes numbers in ASCII digits and quotations. */
export interface LocaleMarks {
  /** Between whole and fraction. */
  readonly decimal: string;
  /** Between groups of digits. */
  readonly group: string;
  /** Numbers of this many digits more than a group are grouped: 2 where "1234" has no mark, and "12 345" has one. */
  readonly minimumGrouping: number;
  readonly percent: {
    readonly sign: string;
    readonly isBefore: boolean;
    /** What separates number and sign; empty if nothing does. */
    readonly space: string;
  };
  readonly quotes: Quotes;
  /** Inside a quotation. */
  readonly nestedQuotes: Quotes;
}

/** The marks around a quotation. */
export interface Quotes {
  readonly open: string;
  readonly close: string;
}

const known = new Map<string, LocaleMarks>();
let lines: ReadonlyMap<string, string> | undefined;

/**
 * The marks of a locale, from the Unicode CLDR. A locale that differs in nothing from a broader one is like that one: "de-AT"
 * has its own marks, "de-DE" is like "de", and an unknown language is like the root of the CLDR.
 *
 * @param tag BCP 47 tag, in any case.
 */
export function localeMarksOf(tag: string): LocaleMarks {
  const key = tag.toLowerCase().replaceAll('_', '-');
  let marks = known.get(key);
  if (!marks) {
    marks = parse(lineFor(key));
    known.set(key, marks);
  }
  return marks;
}

/** What the root of the CLDR says. */
const root = '. , 1 0% “ ” ‘ ’';

function lineFor(tag: string): string {
  lines ??= new Map(
    locales
      .trim()
      .split('\n')
      .map(line => [line.slice(0, line.indexOf(' ')).toLowerCase(), line.slice(line.indexOf(' ') + 1)]),
  );
  for (let range = tag; range !== ''; range = range.slice(0, Math.max(range.lastIndexOf('-'), 0))) {
    const line = lines.get(range);
    if (line !== undefined) return line;
  }
  return root;
}

function parse(line: string): LocaleMarks {
  const [decimal = '.', group = ',', grouping = '1', percent = '0%', ...quotes] = line
    .split(' ')
    .map(mark => mark.replaceAll('_', ' '));
  const [open = '“', close = '”', innerOpen = '‘', innerClose = '’'] = quotes;
  const isBefore = !percent.startsWith('0');
  const around = percent.replace('0', '');
  const sign = around.trim();
  return {
    decimal,
    group,
    minimumGrouping: Number(grouping),
    percent: {sign, isBefore, space: around.replace(sign, '')},
    quotes: {open, close},
    nestedQuotes: {open: innerOpen, close: innerClose},
  };
}
