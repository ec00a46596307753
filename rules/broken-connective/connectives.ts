import {defineWordClass} from '../../src/toolkit.js';
import {discussing} from './words.js';

/** Words with which the patterns begin. */
export const connectives = defineWordClass(
  ({text, lower}) =>
    /^(?:but|there|even|although|though|because|according)$/.test(lower) ||
    /^(?:Since|Not)$/.test(text) ||
    discussing.test(lower),
);
