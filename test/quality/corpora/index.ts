import {loadBrown} from './brown.js';
import type {CleanText} from './corpus.js';

/** All clean human prose, in an order that is always the same. */
export function loadCleanProse(): CleanText[] {
  return loadBrown();
}
