import fc from 'fast-check';
import {expect} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {applyEdits} from '../src/fixes/edits.js';
import type {FormatParts} from '../src/formats/format.js';
import {builtInFormats} from '../src/formats/registry.js';
import type {Block} from '../src/model/block.js';
import {runs} from './effort.js';
import {placeIn} from './segment-files.js';

const linter = createLinter();

async function partsOf(format: string): Promise<FormatParts> {
  return builtInFormats.named(format)!.load();
}

/** The prose of a document: the kind of each block and its text, with code in ‹›. */
export async function proseIn(format: string, text: string): Promise<string[]> {
  const {read} = await partsOf(format);
  const blocks = [...read(text)];
  checkPlaces(blocks, text);
  return blocks.map(shown);
}

function shown({kind, language, pieces}: Block): string {
  const prose = pieces.map(({value, code}) => (code ? `‹${value}›` : value)).join('');
  return `${kind}${language === undefined ? '' : ` ${language}`}: ${prose}`;
}

/** Checks that pieces are in order, and that the file has the characters of each where it says. */
function checkPlaces(blocks: readonly Block[], text: string): void {
  for (const {pieces} of blocks) {
    let last = 0;
    for (const {value, start, end, code} of pieces) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      if (!code && end - start === value.length && /[\p{L}\p{N}]/u.test(value))
        expect(text.slice(start, end)).toBe(value);
      last = end;
    }
  }
}

/** A document with words of its prose replaced, as a fix does it; undefined where the format refuses. */
export async function replacedIn(
  format: string,
  text: string,
  words: string,
  by: string,
): Promise<string | undefined> {
  const {read, write} = await partsOf(format);
  const writer = write!(text);
  const edits = [...read(text)].flatMap(({pieces}) => {
    const prose = pieces.map(({value, code}) => (code ? ' '.repeat(value.length) : value)).join('');
    return [...prose.matchAll(new RegExp(words, 'g'))].map(({index}) => {
      const range = {start: placeIn(pieces, index).start, end: placeIn(pieces, index + words.length - 1).end};
      return {...range, text: writer.write(by, range), isMarkup: false};
    });
  });
  edits.sort((a, b) => a.start - b.start);
  return writer.breaking(edits).size > 0 ? undefined : applyEdits(text, edits);
}

/** The ids of the rules that report something in a document. */
export async function rulesIn(format: string, text: string): Promise<string[]> {
  return (await linter.lint(text, {format})).messages.map(({ruleId}) => ruleId);
}

/** A document with all safe fixes made. */
export async function fixedIn(format: string, text: string): Promise<string> {
  return (await fixText(linter, text, {format})).text;
}

const words = [
  'word',
  'the the',
  'A sentence.',
  'é',
  '中文',
  '😀',
  '(x)',
  '"q"',
  '\\',
  ' ',
  '\n',
  '\n\n',
  '  ',
  '\t',
  '\r\n',
];

/**
 * Checks with documents that are made of markup in any order: each is read, positions are exact, words are replaced by the
 * characters that are meant or not at all, and fixing keeps the kinds of the blocks and the code.
 *
 * @param markup What documents are made of, beside words.
 * @param replacements What is written in place of words.
 */
export async function checkDocuments(
  format: string,
  markup: readonly string[],
  replacements: readonly string[],
): Promise<void> {
  const document = fc
    .array(fc.constantFrom(...words, ...markup, ...markup), {maxLength: 25})
    .map(parts => `${parts.join('')}zz the the\n`);
  await fc.assert(
    fc.asyncProperty(document, fc.constantFrom(...replacements), async (text, by) => {
      const before = await proseIn(format, text);
      const replaced = await replacedIn(format, text, 'zz', by);
      if (replaced !== undefined)
        expect((await proseIn(format, replaced)).map(condensed)).toEqual(
          before.map(block =>
            condensed(block.replace(/‹[^›]*›|zz/g, found => (found === 'zz' ? by : found))),
          ),
        );
      const fixed = await fixedIn(format, text);
      expect((await proseIn(format, fixed)).map(frameOf)).toEqual(before.map(frameOf));
      expect(await fixedIn(format, fixed)).toBe(fixed);
    }),
    {numRuns: runs(200)},
  );
}

function condensed(block: string): string {
  return block.replace(/\s+/g, ' ');
}

/** What a fix keeps of a block. */
function frameOf(block: string): string {
  return [/^[^:]*/.exec(block)![0], ...(block.match(/‹[^‹›]*›/g) ?? [])].join(' ');
}

/** Reads documents that nobody writes, in which a part is repeated. A careless reader takes forever, or its stack overflows. */
export async function checkRepeated(
  format: string,
  parts: readonly string[],
  length = 50_000,
): Promise<void> {
  const {read, readComments, structureOf, write} = await partsOf(format);
  for (const part of parts) {
    const text = part.repeat(Math.ceil(length / part.length));
    expect([...read(text)].length).toBeGreaterThanOrEqual(0);
    readComments!(text);
    structureOf?.(text);
    write!(text).write('x', {start: 0, end: 1});
  }
}
