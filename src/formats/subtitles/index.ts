import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readSrt, readVtt} from './read.js';

export const srt: FormatParts = segmentFormat({readFile: readSrt, encode: characters => characters});

export const vtt: FormatParts = segmentFormat({readFile: readVtt, encode: escaped});

function escaped(characters: string): string {
  return characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('-->', '--&gt;');
}
