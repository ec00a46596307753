import {createLinter} from '../../src/engine/linter.js';
import type {FormatName} from '../formats.js';
import {loadHarper, loadStockRetext, loadWriteGood} from './peers.js';
import type {Flag} from './spans.js';
import {keyOf} from './verdicts.js';

/** A text for a checker. */
export interface Input {
  readonly text: string;
  readonly format: FormatName;
}

/** Finds the flags of a text. */
export type Check = (input: Input) => Promise<Flag[]>;

/** The linter that is measured. */
export const mtlint = 'mtlint';

/** The checkers by name, each loaded when it is first needed. */
export const loaders = {
  [mtlint]: loadMtlint,
  'retext-repeated-words + retext-passive': loadStockRetext,
  'write-good': loadWriteGood,
  'harper.js': loadHarper,
} satisfies Record<string, () => Promise<Check>>;

export type CheckerName = keyof typeof loaders;

/** mtlint with all rules as they are by default. */
async function loadMtlint(): Promise<Check> {
  const linter = createLinter();
  return async ({text, format}) => {
    const {messages} = await linter.lint(text, {format});
    return messages.map(({ruleId, severity, start, end, message, also}) => {
      const span = {start: start.offset, end: end.offset};
      const others = also?.map(place => ({start: place.start.offset, end: place.end.offset}));
      const key = keyOf(ruleId, text, span);
      return {rule: ruleId, severity, ...span, key, message, ...(others && {also: others})};
    });
  };
}
