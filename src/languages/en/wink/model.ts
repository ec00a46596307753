import {englishTables} from '../tables.js';
import {type Model, type ModelHeader, prefixLength, sections} from './layout.js';

/** Loads the model. Its tables are views of the file, and its 88,000 words are a single string. */
export function loadModel(): Model {
  const bytes = englishTables().model;
  // Typed arrays can view the file in place only if its bytes start at offset 0 of their buffer.
  const {buffer} = bytes.byteOffset === 0 ? bytes : bytes.slice();
  const [headerLength = 0, textLength = 0, ...lengths] = new Uint32Array(buffer, 0, prefixLength / 4);
  const header: ModelHeader = JSON.parse(decode('utf-8', buffer, prefixLength, headerLength));
  let start = prefixLength + headerLength;
  const starts = lengths.map(length => {
    start += length;
    return start - length;
  });
  const [offsets, lexicon, slots, expansions] = sections.map(
    (_, section) => new Uint32Array(buffer, starts[section]!, lengths[section]! / 4),
  );
  const text = decode('utf-16le', buffer, start, textLength);
  return {...header, text, offsets: offsets!, lexicon: lexicon!, slots: slots!, expansions: expansions!};
}

function decode(encoding: string, buffer: ArrayBufferLike, start: number, length: number): string {
  return new TextDecoder(encoding).decode(new Uint8Array(buffer, start, length));
}
