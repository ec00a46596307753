import type {SkippedCode} from '../model/skipped-code.js';
import {describeSkipped} from '../project/config/skipped.js';
import {complain} from './complain.js';
import {tidy} from './tidy-path.js';

/**
 * Names, in one line, the code in config files that was skipped, if any.
 *
 * @param plugins False with --no-plugins; otherwise the line says how to run the code.
 */
export function tellSkipped(
  skipped: readonly SkippedCode[],
  cwd: string,
  {plugins}: {readonly plugins?: boolean},
): void {
  if (skipped.length === 0) return;
  const names = describeSkipped(skipped, file => tidy(file, cwd));
  const hint = plugins === false ? "its rules and settings don't apply" : 'use --plugins to run it';
  complain(`skipped code in config files: ${names}; ${hint}`);
}
