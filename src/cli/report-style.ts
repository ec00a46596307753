import {sep} from 'node:path';
import {version} from '../node/version.js';
import type {Style} from '../reporters/report.js';
import {repositoryBase} from './repository.js';
import {describeRules} from './rule-help.js';

/**
 * How reports look that are not for a terminal.
 *
 * @param cwd The folder that paths are relative to, absolute.
 * @param root Folder of the package.
 */
export function plainStyle(cwd: string, root: URL): Style {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return {
    color: false,
    columns: 100,
    quiet: false,
    version,
    base: repositoryBase(cwd, process.env),
    separator: sep,
    started: epoch ? new Date(Number(epoch) * 1000) : new Date(),
    rules: () => describeRules(root),
  };
}
