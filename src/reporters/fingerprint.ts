import {firstId} from '../model/rule-ids.js';
import type {Message} from '../rule/message.js';
import {digestOf} from './digest.js';

/**
 * Names a problem for as long as it is the same problem: the rule, the matched words and their neighbors in the
 * paragraph. Moved, re-wrapped or among edited text it keeps its name; another problem of the rule has another.
 *
 * @returns 32 hexadecimal digits.
 */
export function fingerprintOf({ruleId, actual, context}: Message): string {
  const parts = [firstId(ruleId), context.before, actual.split(/\s+/), context.after];
  return digestOf(parts);
}
