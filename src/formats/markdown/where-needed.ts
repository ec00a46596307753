import {combineExtensions} from 'micromark-util-combine-extensions';
import type {Construct, ConstructRecord, Extension, TokenizeContext} from 'micromark-util-types';
import {isTooLong} from './bounds.js';

/** What a line has in which an address may begin, or a block of lines that may hold a table, by construct. */
const signs: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /http/i,
  wwwAutolink: /www/i,
  table: /\||:-|-:/,
};

/** By construct, the lines of the text that is being parsed, which nothing interrupts: whether it may be there. */
let needed: Readonly<Record<string, readonly boolean[]>> = {};

/** Tells where the text that is parsed next needs what {@link whereNeeded} limits. */
export function readSigns(text: string): void {
  const found = Object.entries(signs).filter(([, sign]) => sign.test(text));
  const lines = found.length > 0 ? text.split(/\r\n|\n|\r/) : [];
  needed = Object.fromEntries(found.map(([name, sign]) => [name, lines.map(line => sign.test(line))]));
  if (needed.table) spread(needed.table as boolean[], lines);
}

/** A table's head and rows may be lines without a sign: where one of a block has one, all may. */
function spread(answers: boolean[], lines: readonly string[]): void {
  const isEmpty = lines.map(line => line.trim() === '');
  for (let index = lines.length - 2; index >= 0; index--)
    if (answers[index + 1] && !isEmpty[index]) answers[index] = true;
  for (let index = 1; index < lines.length; index++)
    if (answers[index - 1] && !isEmpty[index]) answers[index] = true;
}

/**
 * Has the constructs of addresses or tables looked for where they may be. Each word may be the start of an address, and ends a piece of
 * text therefore; each line may be the head of a table. Looked for everywhere, they make the parser take 2.7 times as
 * long for prose, and long paragraphs get so many events that they are given up.
 */
export function whereNeeded(extension: Extension): Extension {
  const {flow = {}, text = {}} = combineExtensions([extension]);
  return {flow: limited(flow), text: limited(text, isTooLong)};
}

/** @param isOver Whether nothing more is looked for. */
function limited(
  record: ConstructRecord,
  isOver: (context: TokenizeContext) => boolean = () => false,
): ConstructRecord {
  const isNeeded = (context: TokenizeContext, name: string): boolean =>
    (needed[name]?.[context.now().line - 1] ?? false) && !isOver(context);
  const limit = ({name = '', previous, tokenize, ...rest}: Construct): Construct => ({
    ...rest,
    name,
    previous(code) {
      return isNeeded(this, name) && (!previous || previous.call(this, code));
    },
    tokenize(effects, ok, nok) {
      return isNeeded(this, name) ? tokenize.call(this, effects, ok, nok) : nok;
    },
  });
  return Object.fromEntries(
    Object.entries(record).map(([code, constructs]) => [code, [constructs ?? []].flat().map(limit)]),
  );
}
