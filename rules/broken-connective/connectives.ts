import {defineWordClass} from '../../src/toolkit.js';
import {discussing} from './words.js';

/** Words that the patterns start from. */
export const connectives = defineWordClass(
  ({text, lower}) =>
    /^(?:but|there|even|although|though|because|according)$/.test(lower) ||
    /^(?:Since|Not)$/.test(text) ||
    discussing.test(lower),
);
