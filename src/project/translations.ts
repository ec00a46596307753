import {dirname, relative} from 'node:path';
import {isInLayout} from '../formats/language-of-path.js';
import {builtInFormats} from '../formats/registry.js';
import type {Settings} from './config/resolve.js';

/**
 * Whether a file that is found or opened, but not named, may hold anything but translations: a .json file, for example, unless its
 * path shows, or a config file says, what is in it.
 *
 * @param path Absolute.
 * @param root Folder that is searched or open, absolute.
 */
export function mayHoldAnything(path: string, root: string, {format}: Pick<Settings, 'format'>): boolean {
  return (
    format === undefined && builtInFormats.isAmbiguous(path) && !isInLayout(relative(dirname(root), path))
  );
}
