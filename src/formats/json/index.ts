import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readJsonLines} from './lines.js';
import {readArb, readJson} from './read.js';
import {escapeInString} from './string.js';

export const json: FormatParts = segmentFormat({readFile: readJson, encode: escapeInString});

export const arb: FormatParts = segmentFormat({readFile: readArb, encode: escapeInString});

export const jsonl: FormatParts = segmentFormat({readFile: readJsonLines, encode: escapeInString});
