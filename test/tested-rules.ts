import rules from '../rules/index.js';
import type {Rule} from '../src/rule/define.js';

/** The one rule that `npm run test:rule <id>` tests; undefined where all are tested. */
export const onlyRule = process.env.MTLINT_TEST_RULE;

/** The rules to test, by id. */
export const testedRules: readonly (readonly [id: string, rule: Rule])[] = Object.entries(rules).filter(
  ([id]) => onlyRule === undefined || id === onlyRule,
);
