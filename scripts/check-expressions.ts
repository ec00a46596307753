/**
 * Checks that every regular expression of the program takes time that grows with the length of the text. Most are proved
 * to, the others are given to recheck, and those that it takes for slow or cannot judge must be in the list of those that
 * somebody has reviewed.
 */
import {collectExpressions} from './expressions/collect.js';
import {isProvablyLinear} from './expressions/linear.js';
import {keepSafe, objectionTo} from './expressions/recheck.js';
import {reviewed} from './expressions/reviewed.js';

const list = 'scripts/expressions/reviewed.ts';

const expressions = await collectExpressions();
const unproved = expressions.filter(expression => !isProvablyLinear(expression));
const listed = unproved.filter(({key}) => Object.hasOwn(reviewed, key));
const keys = new Set(listed.map(({key}) => key));
const problems = Object.keys(reviewed)
  .filter(key => !keys.has(key))
  .map(key => `${list}: ${key} is proved linear, or is no longer in the program: remove it`);
for (const expression of unproved) {
  if (keys.has(expression.key)) continue;
  const objection = await objectionTo(expression);
  if (objection === undefined) continue;
  const {at, key} = expression;
  problems.push(`${at}: ${key} ${objection}: change it, or add it to ${list} with the reason why it is safe`);
}
keepSafe();
for (const problem of problems) console.error(problem);
const counts = [expressions.length - unproved.length, unproved.length - listed.length, listed.length];
if (problems.length === 0)
  console.log(
    `${expressions.length} regular expressions: ${counts[0]} proved linear, ${counts[1]} found safe by recheck, ${counts[2]} reviewed`,
  );
// recheck waits for more.
process.exit(problems.length > 0 ? 1 : 0);
