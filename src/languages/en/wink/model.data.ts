import model from 'wink-eng-lite-web-model';
import {encodeModel, type WinkModel} from './encode.js';

/** The model file. The build replaces this module with one that reads the file; from sources it is encoded again. */
export function modelBytes(): Uint8Array {
  return encodeModel(model as unknown as WinkModel);
}
