import {number} from './numbers.js';

/** How programs that show single places call another place of the same problem. */
export const alsoHere = 'The same problem is here';

/** Maximum number of places that are listed in text. */
const mostPlaces = 10;

/** The other places of a problem, as in "also at 3:5, 7:9"; undefined if there are none. */
export function alsoAt(
  also: readonly {readonly line: number; readonly column: number}[] = [],
): string | undefined {
  if (also.length === 0) return undefined;
  const listed = also.slice(0, mostPlaces).map(({line, column}) => `${line}:${column}`);
  const rest = also.length - listed.length;
  return `also at ${listed.join(', ')}${rest > 0 ? ` and ${number(rest)} more` : ''}`;
}
