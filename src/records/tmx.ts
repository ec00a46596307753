import {createReadStream} from 'node:fs';
import {FileFormatError} from '../formats/file-format-error.js';
import {tagOfLocale} from '../formats/segments/locale.js';
import {segmentsOfUnit, type TmxFacts} from '../formats/tmx/unit.js';
import {xmlTree} from '../formats/xml/tree.js';
import type {Segment, Side} from '../model/segment.js';
import {encodingOf} from '../node/encoding.js';
import {native} from '../node/file-names.js';
import type {BadRecord, InputRecord, RecordFormat} from './record.js';

/** How a unit starts and ends. */
const unitStart = /<tu[\s>]/g;
const unitEnd = '</tu>';

/** A unit that takes more has no end. */
const longestUnit = 50_000_000;

const units = new Set<string>();

/** A translation memory of any size: a line of JSON for each translation. */
export function memory(sourceLanguage: string | undefined): RecordFormat {
  return {
    records: path => recordsIn(path, {preferredSource: sourceLanguage}),
    read: (line, number) => ({line, number, error: 'not a unit'}),
    write: ({id, source, target, lang, sourceLang}, result) =>
      JSON.stringify({id, source, target, lang, sourceLang, mtlint: result}),
    writeError: ({error}) => JSON.stringify({mtlint: {error}}),
  };
}

async function* recordsIn(path: string, given: TmxFacts): AsyncGenerator<InputRecord | BadRecord> {
  let rest = '';
  let number = 0;
  let facts: TmxFacts | undefined;
  for await (const text of textOf(path)) {
    rest += text;
    let done = 0;
    for (let end = rest.indexOf(unitEnd); end >= 0; end = rest.indexOf(unitEnd, done)) {
      unitStart.lastIndex = done;
      const start = unitStart.exec(rest)?.index ?? end;
      facts ??= {...given, declaredSource: declaredIn(rest.slice(0, start))};
      number++;
      done = end + unitEnd.length;
      yield* recordsOf(rest.slice(start, done), number, facts);
    }
    rest = rest.slice(done);
    if (rest.length > longestUnit) throw new Error('a unit of the memory has no end');
  }
  if (number === 0 && !/<tmx[\s>]/.test(rest))
    throw new FileFormatError('TMX', 1, 'expected an element `tmx`');
}

function declaredIn(head: string): string | undefined {
  const start = head.indexOf('<header');
  const header = start < 0 ? '' : head.slice(start, head.indexOf('>', start) + 1);
  return tagOfLocale(/\bsrclang\s*=\s*["']([^"']*)["']/.exec(header)?.[1]);
}

function* recordsOf(unit: string, number: number, facts: TmxFacts): Generator<InputRecord | BadRecord> {
  let segments: readonly Segment[];
  try {
    segments = segmentsOfUnit(unit, xmlTree(unit, 'TMX', 'tu', units).root, number, facts);
  } catch (error) {
    yield {line: unit, number, error: (error as Error).message};
    return;
  }
  for (const {id, target, source} of segments) {
    const {language: lang} = target;
    const sourceLang = source?.language;
    yield {
      line: '',
      number,
      id,
      target: proseOf(target),
      ...(source && {source: proseOf(source)}),
      ...(lang !== undefined && {lang}),
      ...(sourceLang !== undefined && {sourceLang}),
    };
  }
}

function proseOf({blocks}: Side): string {
  return blocks.map(({pieces}) => pieces.map(({value}) => value).join('')).join('\n\n');
}

/** The text of a file, in UTF-8 or with a byte order mark in UTF-16, in parts. */
async function* textOf(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(native(path), {highWaterMark: 1 << 18});
  let decoder: ReturnType<typeof decoderOf> | undefined;
  for await (const chunk of input) {
    decoder ??= decoderOf(chunk as Buffer);
    yield decoder.decode(chunk as Buffer, {stream: true});
  }
}

function decoderOf(start: Buffer) {
  return new TextDecoder(encodingOf(start)?.replace('utf16', 'utf-16') ?? 'utf-8');
}
