import {applyEdits, type Edit, withoutOverlap} from '../fixes/edits.js';
import type {UnpackedFile} from '../formats/format.js';
import type {Message} from '../rule/message.js';
import type {FileResult, LimitedOptions, Linter, TextOptions} from './linter.js';

/** Most times that fixes are applied to a text: a fix may uncover a problem that has a fix of its own. */
const mostPasses = 10;

/** What the safe fixes made of a text. */
export interface Fixed {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/** A fixed text, and the linter's remaining messages for it. */
export interface FixResult extends Fixed {
  readonly result: FileResult;
}

/** Applies safe fixes to a text, repeatedly, until no more are left. */
export async function fixText(linter: Linter, text: string, options?: TextOptions): Promise<FixResult> {
  let fixed: FixResult = {text, count: 0, result: await linter.lint(text, options)};
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = applyFixes(fixed.text, fixed.result.messages);
    if (next.count === 0) break;
    const result = await linter.lint(next.text, options);
    fixed = {text: next.text, count: fixed.count + next.count, result};
  }
  return fixed;
}

/** Applies safe fixes to a file that is no text, repeatedly, until no more are left. */
export async function fixUnpacked(
  linter: Linter,
  file: UnpackedFile,
  options: LimitedOptions,
): Promise<FixResult & {readonly file: UnpackedFile}> {
  const lint = ({text, parts}: UnpackedFile): Promise<FileResult> => {
    const own: LimitedOptions = {...options, parts};
    return linter.lint(text, own);
  };
  let fixed = {file, text: file.text, count: 0, result: await lint(file)};
  for (let pass = 0; pass < mostPasses; pass++) {
    const edits = safeEdits(fixed.result.messages);
    if (edits.length === 0) break;
    const next = fixed.file.edited(edits);
    fixed = {file: next, text: next.text, count: fixed.count + edits.length, result: await lint(next)};
  }
  return fixed;
}

/**
 * Applies the safe fixes among messages once. Of fixes that overlap, the first is applied.
 *
 * @param messages Those of the text, in order of position.
 */
export function applyFixes(text: string, messages: readonly Message[]): Fixed {
  const edits = safeEdits(messages);
  return {text: applyEdits(text, edits), count: edits.length};
}

function safeEdits(messages: readonly Message[]): Edit[] {
  return withoutOverlap(messages.filter(({fix}) => fix === 'safe').map(editOf));
}

function editOf({start, end, expected: [first = '']}: Message): Edit {
  return {start: start.offset, end: end.offset, text: first};
}
