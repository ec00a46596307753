import type {FixWriter, FixWriterOf, Replacement} from '../fixes/fix-writer.js';
import {verbatimIn} from '../fixes/verbatim.js';
import {isWellFormed} from '../fixes/well-formed.js';
import type {Message} from './message.js';
import type {RawMessage} from './to-message.js';

/** Whether a message says what could stand at its position. */
export function hasReplacement({expected}: Message): boolean {
  return expected.length > 0;
}

/**
 * Gives messages their final replacements: those that may be written into a file, with the escapes of its format. A fix is safe
 * only where the document keeps its structure; where it would not, it is a suggestion.
 *
 * @param found In order of position, as is the result.
 * @param writerOf What puts replacements into texts of the format.
 */
export function writeFixes(found: readonly RawMessage[], text: string, writerOf: FixWriterOf): Message[] {
  const writer = writerOf(text);
  const messages = found.map(message => (hasReplacement(message) ? written(message, writer) : message));
  const isVerbatim = verbatimIn(text);
  const edits = new Map<Message, Replacement>();
  for (const [index, message] of messages.entries()) {
    if (message.fix !== 'safe' || found[index]!.restoresStructure) continue;
    const edit = replacementOf(message, found[index]!);
    if (!isVerbatim(edit)) edits.set(message, edit);
  }
  const breaking = writer.breaking([...edits.values()]);
  return messages.map((message, index) => {
    if (message.fix !== 'safe' || found[index]!.restoresStructure) return message;
    const edit = edits.get(message);
    return edit && !breaking.has(edit) ? message : {...message, fix: 'suggest'};
  });
}

/** The message with what may be written into the file. */
function written(
  {isMarkup, restoresStructure: _, paragraph: __, intendedFix, ...message}: RawMessage,
  writer: FixWriter,
): Message {
  const {expected, actual} = message;
  const fix = writer.comparesText && !isMarkup ? (intendedFix ?? message.fix) : message.fix;
  const place = {start: message.start.offset, end: message.end.offset};
  const writable = expected.filter(isWellFormed);
  const texts = isMarkup ? writable : writable.map(characters => writer.write(characters, place));
  if (fix === 'none' || texts.length === 0) return {...message, expected: texts, fix: 'none'};
  const isFirst = writable[0] === expected[0];
  return {...message, expected: texts, fix: isFirst && !breaksLine(texts[0]!, actual) ? fix : 'suggest'};
}

/** Whether a replacement adds a line end or a tab. */
function breaksLine(replacement: string, actual: string): boolean {
  return [...'\t\n\r'].some(character => replacement.includes(character) && !actual.includes(character));
}

function replacementOf(
  {start, end, expected}: Message,
  {isMarkup = false, paragraph}: RawMessage,
): Replacement {
  return {start: start.offset, end: end.offset, text: expected[0]!, isMarkup, paragraph};
}
