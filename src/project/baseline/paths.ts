import {existsSync} from 'node:fs';
import {dirname, relative, resolve, sep} from 'node:path';
import {native} from '../../node/file-names.js';
import type {Exists} from './index.js';

/** How a baseline names files: relative to its own folder, with forward slashes. */
export interface BaselinePaths {
  /** @param path Absolute. */
  nameOf(path: string): string;
  readonly exists: Exists;
}

/** @param file Absolute path of the baseline. */
export function baselinePaths(file: string): BaselinePaths {
  const folder = dirname(file);
  return {
    nameOf: path => relative(folder, path).split(sep).join('/'),
    exists: name => existsSync(native(resolve(folder, name))),
  };
}
