import type {FormatParts} from '../format.js';
import {readText} from './read.js';

/** Plain text. It has no comments, and no character needs an escape. */
export const text: FormatParts = {read: readText};
