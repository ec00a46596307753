import {resolve} from 'node:path';
import {NotTextError, readText} from '../node/read-text.js';
import {EarlierReport, EarlierReportError} from '../project/comparison.js';
import {UsageError} from './errors.js';
import type {Options} from './options.js';

/**
 * Reads the report that the options name, if any.
 *
 * @throws {UsageError} When it cannot be read, or is no report.
 */
export function earlierReport({compare}: Options, cwd: string): EarlierReport | undefined {
  if (compare === undefined) return undefined;
  try {
    return new EarlierReport(compare, cwd, readText(resolve(cwd, compare)).text);
  } catch (error) {
    if (error instanceof EarlierReportError || error instanceof NotTextError)
      throw new UsageError(`${compare}: ${error.message}`);
    const {code} = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? `${compare}: no such file` : `${compare}: can't be read (${code})`,
    );
  }
}
