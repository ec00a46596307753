import {createHash} from 'node:crypto';
import type {Message} from '../rule/message.js';

/**
 * Names a problem for as long as it is the same problem: the rule, the matched words and their neighbours in the
 * paragraph. Moved, re-wrapped or among edited text it keeps its name; another problem of the rule has another.
 *
 * @returns 32 hexadecimal digits.
 */
export function fingerprintOf({ruleId, actual, context}: Message): string {
  const parts = [ruleId, context.before, actual.split(/\s+/), context.after];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
