import {sep} from 'node:path';
import {wayBelow} from '../node/path-below.js';

/**
 * The working directory as seen from the root of the repository that a CI service has checked out: empty, or with
 * `/` at its end. Services resolve the paths of a report from that root.
 */
export function repositoryBase(cwd: string, env: NodeJS.ProcessEnv): string {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  if (!root) return '';
  const below = wayBelow(root, cwd);
  return below ? `${below.split(sep).join('/')}/` : '';
}
