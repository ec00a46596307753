import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readJsonLines} from './lines.js';
import {readArb, readJson} from './read.js';
import {escapeInString} from './string.js';
import {readStringCatalog} from './string-catalog.js';

export const json: FormatParts = segmentFormat({readFile: readJson, encode: escapeInString});

export const arb: FormatParts = segmentFormat({readFile: readArb, encode: escapeInString});

export const jsonl: FormatParts = segmentFormat({readFile: readJsonLines, encode: escapeInString});

export const xcstrings: FormatParts = segmentFormat({readFile: readStringCatalog, encode: escapeInString});
