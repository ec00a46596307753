import {matchesOf} from '../../src/toolkit.js';
import {patterns, type Syntax} from './syntaxes.js';

/** A placeholder in a text. */
export interface Placeholder {
  /** Equal for placeholders that stand for the same value. */
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether its place among the others says what it stands for. */
  readonly isPositional: boolean;
  readonly isVague: boolean;
  /** How many arguments before its own it takes. */
  readonly before: number;
}

/** The placeholders of a text, in order. */
export function placeholdersIn(text: string, syntax: Syntax | 'unknown'): Placeholder[] {
  const found: Placeholder[] = [];
  const taken: {readonly start: number; readonly end: number}[] = [];
  for (const {expression, read, isVague = false} of patterns[syntax])
    for (const match of matchesOf(text, expression)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(other => start < other.end && other.start < end)) continue;
      taken.push({start, end});
      const reading = read(match);
      if (!reading) continue;
      const {argument, type = '', before = 0} = reading;
      found.push({
        key: argument === undefined ? `:${type}` : `${argument}:${type}`,
        text: match[0],
        start,
        end,
        isPositional: argument === undefined,
        isVague,
        before,
      });
    }
  return numbered(found.sort((a, b) => a.start - b.start));
}

/** Gives placeholders without a name the number of their argument: `%s` and then `%d` are `%1$s` and `%2$d`. */
export function numbered<P extends Placeholder>(placeholders: readonly P[]): P[] {
  let count = 0;
  return placeholders.map(placeholder => {
    if (!placeholder.isPositional) return placeholder;
    count += placeholder.before + 1;
    return {...placeholder, key: placeholder.key.replace(/^\d*/, () => String(count))};
  });
}
