import {createRequire} from 'node:module';
import {encodeModel} from './encode.js';

/** The model file. In what is built, it is read; here it is made anew in each process. */
export function modelBytes(): Uint8Array {
  return encodeModel(createRequire(import.meta.url)('wink-eng-lite-web-model'));
}
