import type {FileResult} from '../../engine/linter.js';

/** Whether a value has a shape. */
type Test = (value: unknown) => boolean;

/**
 * What a cache says of a text; undefined for what is no result of this text. The tests are functions of our own: a warm
 * run does little else, and a schema of Valibot takes several times as long.
 */
export function readResult(body: string, text: string): FileResult | undefined {
  const value = parse(body);
  if (!isResult(value)) return undefined;
  const result = value as FileResult;
  const isOfText = result.messages.every(
    ({start, end, actual}) => text.slice(start.offset, end.offset) === actual,
  );
  return isOfText ? result : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isString: Test = value => typeof value === 'string';
const isCount: Test = value => Number.isSafeInteger(value) && (value as number) >= 0;
const isPlace = shape({line: isCount, column: isCount, offset: isCount});

const isMessage = shape({
  ruleId: isString,
  severity: oneOf('error', 'warning', 'info'),
  category: isString,
  message: isString,
  note: value => value === null || isString(value),
  start: isPlace,
  end: isPlace,
  actual: isString,
  context: shape({before: isString, after: isString}),
  expected: listOf(isString),
  fix: oneOf('safe', 'suggest', 'none'),
  url: isString,
  segment: optional(shape({id: isString})),
  related: optional(shape({start: isPlace, end: isPlace, message: isString})),
});

const isResult = shape({
  path: isString,
  words: isCount,
  messages: listOf(isMessage),
  segments: optional(shape({linted: isCount, skipped: value => typeof value === 'object' && value !== null})),
  failures: optional(listOf(shape({ruleId: isString, message: isString}))),
});

/** An object whose properties pass their tests; it may have others. */
function shape(tests: Readonly<Record<string, Test>>): Test {
  const entries = Object.entries(tests);
  return value =>
    typeof value === 'object' &&
    value !== null &&
    entries.every(([key, test]) => test((value as Record<string, unknown>)[key]));
}

function listOf(test: Test): Test {
  return value => Array.isArray(value) && value.every(test);
}

function optional(test: Test): Test {
  return value => value === undefined || test(value);
}

function oneOf(...allowed: readonly unknown[]): Test {
  return value => allowed.includes(value);
}
