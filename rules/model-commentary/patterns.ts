import type {TextPattern} from '../../src/toolkit.js';
import {closings} from './closings.js';
import {echoes} from './echoes.js';
import {frames} from './frames.js';
import {notes} from './notes.js';
import {prefaces} from './prefaces.js';
import {refusals} from './refusals.js';

/** What chat models say around a translation. Most patterns are anchored at the start of a line or sentence. */
export const patterns: readonly TextPattern[] = [
  ...prefaces,
  ...refusals,
  ...notes,
  ...closings,
  ...echoes,
  ...frames,
];
