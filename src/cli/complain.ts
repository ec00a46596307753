import {visible} from '../reporters/inert.js';

/** Tells the user, on standard error, what went wrong. A line; names and texts in it may be anything. */
export function complain(line: string): void {
  console.error(`mtlint: ${visible(line)}`);
}
