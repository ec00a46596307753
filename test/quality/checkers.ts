import type {FormatName} from '../../src/formats/index.js';
import {createLinter} from '../../src/linter.js';
import type {Flag} from './spans.js';

/** Finds the flags of a text. */
export type Check = (text: string, format: FormatName) => Promise<Flag[]>;

/** The linter that is measured. */
export const mtlint = 'mtlint';

/** mtlint with all rules as they are by default. */
export function loadMtlint(): Check {
  const linter = createLinter();
  return async (text, format) => {
    const {messages} = await linter.lint(text, {format});
    return messages.map(({ruleId, severity, start, end}) => ({
      rule: ruleId,
      severity,
      start: start.offset,
      end: end.offset,
    }));
  };
}
