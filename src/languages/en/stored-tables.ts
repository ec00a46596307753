import model from 'wink-eng-lite-web-model';
import {encodeModel, type WinkModel} from './wink/encode.js';
import {words} from './word-profile.data.js';

/**
 * The tables that mtlint brings along. The build replaces this module: with one that reads them from files in Node, and with one
 * that has none in a browser, which fetches them. From sources, the model is encoded again.
 */
export const storedTables = {
  get model(): Uint8Array {
    return encodeModel(model as unknown as WinkModel);
  },
  get words(): string {
    return words;
  },
};
