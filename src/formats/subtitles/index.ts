import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readAss, readSrt, readVtt} from './read.js';

export const srt: FormatParts = segmentFormat({readFile: readSrt, encode: characters => characters});

export const vtt: FormatParts = segmentFormat({readFile: readVtt, encode: escaped});

export const ass: FormatParts = segmentFormat({
  readFile: readAss,
  encode: characters => (/[{}\\]/.test(characters) ? undefined : characters.replace(/\r\n?|\n/g, '\\N')),
});

function escaped(characters: string): string {
  return characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('-->', '--&gt;');
}
