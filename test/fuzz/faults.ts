import {applyFixes, fixText} from '../../src/engine/fix.js';
import {createLinter, type EditingLinter, type FileResult, type Linter} from '../../src/engine/linter.js';
import {applyEdits, type Edit, withoutOverlap} from '../../src/fixes/edits.js';
import type {Message, Place} from '../../src/rule/message.js';
import type {FormatName} from '../formats.js';
import {changed, type Document} from './documents.js';
import {structureOf} from './structure.js';

const linter: EditingLinter = createLinter();

/** What is wrong with the positions that are reported in a document. */
export async function faultsOfPositions({text, format}: Document): Promise<string[]> {
  const {messages} = await linter.lint(text, {format});
  const faults = messages.flatMap(message => faultsOfPosition(message, text));
  const starts = messages.map(({start}) => start.offset);
  if (starts.some((start, index) => start < (starts[index - 1] ?? 0)))
    faults.push('The messages are not in order');
  const again = await linter.lint(text, {format});
  if (JSON.stringify(again.messages) !== JSON.stringify(messages)) faults.push('Two runs differ');
  return faults;
}

function faultsOfPosition({ruleId, start, end, actual, related}: Message, text: string): string[] {
  const faults: string[] = [];
  const say = (fault: string): void => {
    faults.push(`${ruleId} ${start.offset}-${end.offset}: ${fault}`);
  };
  for (const place of [start, end, ...(related ? [related.start, related.end] : [])]) {
    if (isSplit(text, place.offset)) say(`${place.offset} is inside of a character or a line end`);
    if (!isSame(pointAt(text, place.offset), place))
      say(`line ${place.line}, column ${place.column} are wrong`);
  }
  if (end.offset <= start.offset) say('it is empty');
  if (text.slice(start.offset, end.offset) !== actual) say(`the text there is not ${JSON.stringify(actual)}`);
  return faults;
}

/** Whether an offset parts CRLF or a surrogate pair. */
function isSplit(text: string, offset: number): boolean {
  return (
    /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(Math.max(0, offset - 1), offset + 1)) &&
    offset > 0
  );
}

/** CR, LF and CRLF each end a line. */
function pointAt(text: string, offset: number): Pick<Place, 'line' | 'column'> {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({0: mark, index}) => index + mark.length);
  const line = ends.findLastIndex(end => end <= offset);
  return {line: line + 2, column: offset - (ends[line] ?? 0) + 1};
}

function isSame(one: Pick<Place, 'line' | 'column'>, other: Place): boolean {
  return one.line === other.line && one.column === other.column;
}

/** A linter for one document, whose versions are asked for again and again. */
function remembering(): Linter {
  const known = new Map<string, FileResult>();
  return {
    async lint(text, options) {
      const result = known.get(text) ?? (await linter.lint(text, options));
      known.set(text, result);
      return result;
    },
  };
}

/** What is wrong with the fixes of a document. */
export async function faultsOfFixes({text, format}: Document): Promise<string[]> {
  const linter = remembering();
  const {messages} = await linter.lint(text, {format});
  const safe = messages.filter(({fix}) => fix === 'safe');
  const faults = messages.flatMap(faultsOfReplacements);
  for (const message of safe) {
    const {start, end, expected} = message;
    const fixed = applyEdits(text, [{start: start.offset, end: end.offset, text: expected[0]!}]);
    if (!hasSameStructure(text, fixed, format)) faults.push(`${name(message)} alone changes the structure`);
  }
  if (!hasSameStructure(text, applyFixes(text, messages).text, format))
    faults.push('The fixes change the structure');
  const {text: fixed, result} = await fixText(linter, text, {format});
  if (!hasSameStructure(text, fixed, format))
    faults.push(`Fixing changes the structure to ${JSON.stringify(fixed)}`);
  if (illFormed(fixed) > illFormed(text))
    faults.push(`Fixing leaves ill-formed text: ${JSON.stringify(fixed)}`);
  faults.push(...(await faultsOfPasses({text, format}, linter)));
  const twice = await fixText(linter, fixed, {format});
  if (twice.text !== fixed)
    faults.push(`Fixing twice makes ${JSON.stringify(twice.text)} of ${JSON.stringify(fixed)}`);
  const left = result.messages.filter(({fix}) => fix === 'safe');
  faults.push(...left.map(message => `${name(message)} is left in ${JSON.stringify(fixed)}`));
  return faults;
}

/** How many times fixes are applied at most, one by one. */
const mostPasses = 12;

/** The problems that are reported in what a fix has written, though nothing was reported there before. */
async function faultsOfPasses({text, format}: Document, linter: Linter): Promise<string[]> {
  let current = text;
  let {messages} = await linter.lint(current, {format});
  const faults: string[] = [];
  for (let pass = 0; pass < mostPasses && messages.some(({fix}) => fix === 'safe'); pass++) {
    const move = moverOf(withoutOverlap(messages.filter(({fix}) => fix === 'safe').map(editOf)));
    const known = messages.map(({start, end}) => move.range(start.offset, end.offset));
    current = applyFixes(current, messages).text;
    const next = (await linter.lint(current, {format})).messages;
    for (const message of next) {
      // Advice, and what is said of quotation marks and brackets, is about more than the words that it marks.
      if (
        message.severity === 'info' ||
        message.fix === 'safe' ||
        message.ruleId === 'unbalanced-punctuation'
      )
        continue;
      const [start, end] = [message.start.offset, message.end.offset];
      const isWritten = move.written.some(range => range.start < end && start < range.end);
      const isKnown = known.some(range => range.start <= end && start <= range.end);
      if (isWritten && !isKnown)
        faults.push(`${name(message)} is of what a fix has written, in ${JSON.stringify(current)}`);
    }
    messages = next;
  }
  return faults;
}

function editOf({start, end, expected}: Message): Edit {
  return {start: start.offset, end: end.offset, text: expected[0]!};
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where stretches of a text are when edits are made, and what the edits have written. */
function moverOf(edits: readonly Edit[]): {
  range(start: number, end: number): Range;
  written: readonly Range[];
} {
  const moved = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const {start, end, text} of edits) {
      if (offset <= start) break;
      if (offset < end) return start + shift + (side === 'start' ? 0 : text.length);
      shift += text.length - (end - start);
    }
    return offset + shift;
  };
  return {
    range: (start, end) => ({start: moved(start, 'start'), end: moved(end, 'end')}),
    written: edits.map(({start, text}) => ({
      start: moved(start, 'start'),
      end: moved(start, 'start') + text.length,
    })),
  };
}

function faultsOfReplacements(message: Message): string[] {
  const faults = message.expected
    .filter(text => illFormed(text) > 0)
    .map(() => `${name(message)} is ill-formed`);
  if (message.fix !== 'none' && message.expected.length === 0)
    faults.push(`${name(message)} has no replacement`);
  return faults;
}

function hasSameStructure(one: string, other: string, format: FormatName): boolean {
  return one === other || structureOf(one, format).join('\n') === structureOf(other, format).join('\n');
}

/** How many characters of a text damage files or deceive readers. */
function illFormed(text: string): number {
  return (
    text.match(
      /[\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2028\u2029\uFEFF\uFFFD]|(?![\t\n\r])\p{Cc}/gu,
    ) ?? []
  ).length;
}

function name({ruleId, fix, start, actual, expected}: Message): string {
  return `${ruleId} at ${start.offset} (${fix}: ${JSON.stringify(actual)} → ${JSON.stringify(expected)})`;
}

/** Where what is said of a text that is edited differs from what is said of the same text when it is new. */
export async function faultsOfEditing(
  {text, format}: Document,
  changes: readonly Parameters<typeof changed>[1][],
): Promise<string[]> {
  const open = linter.open({format});
  let current = text;
  await open.lint(current);
  for (const [index, change] of changes.entries()) {
    current = changed(current, change);
    const [edited, fresh] = [await open.lint(current), await linter.lint(current, {format})];
    if (JSON.stringify(edited) !== JSON.stringify(fresh))
      return [
        `After change ${index + 1}, of ${JSON.stringify(current)}: ${JSON.stringify(edited)} is not ${JSON.stringify(fresh)}`,
      ];
  }
  return [];
}
