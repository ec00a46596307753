import {extname} from 'node:path';
import type {SkippedCode} from '../../model/skipped-code.js';

/** Whether a file is JavaScript or TypeScript: to read it as a config file is to run it. */
export function isCode(file: string): boolean {
  return /^\.[cm]?[jt]s$/.test(extname(file));
}

/** Most pieces of code that a line names. */
const mostNamed = 5;

/**
 * Names the code that was skipped, each piece once.
 *
 * @param nameOf Names a config file for the user.
 */
export function describeSkipped(skipped: readonly SkippedCode[], nameOf: (file: string) => string): string {
  const names = skipped.map(({file, name}) =>
    name === undefined ? nameOf(file) : `${name} (in ${nameOf(file)})`,
  );
  const each = [...new Set(names)];
  const rest = each.length - mostNamed;
  return [...each.slice(0, mostNamed), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
