import * as v from 'valibot';
import {type Fields, fieldIn, type Role, roles} from '../fields.js';
import {hashOf} from '../hash.js';
import {type Problems, problemsOf} from '../problems.js';
import type {GroupState, Result} from './sums.js';

/** What a line adds to the sums. */
export type Entry =
  | {readonly key: Key; readonly result: Result}
  | {readonly key: Key; readonly failed: true}
  | {readonly sums: Partial};

/** The values of the fields that records are grouped by. Null where a record has no such field. */
export type Key = readonly (string | null)[];

/** The sums of an earlier run. */
export interface Partial {
  readonly by: readonly string[];
  readonly groups: readonly {readonly key: Key; readonly state: GroupState}[];
}

const count = v.pipe(v.number(), v.minValue(0));
const rules = v.record(v.string(), count);
const problems = v.object({error: v.optional(rules), warning: v.optional(rules), info: v.optional(rules)});

const resultSchema = v.union([
  v.object({error: v.string()}),
  v.object({words: count, penalty: count, problems, hash: v.pipe(v.string(), v.regex(/^[\da-f]{13}$/))}),
  v.object({
    words: count,
    penalty: count,
    messages: v.array(v.object({ruleId: v.string(), severity: v.picklist(['error', 'warning', 'info'])})),
  }),
]);

const sumsSchema = v.object({
  aggregate: v.literal(1),
  by: v.array(v.string()),
  groups: v.array(
    v.object({
      key: v.array(v.nullable(v.string())),
      segments: count,
      failed: count,
      clean: count,
      words: count,
      problems,
      sums: v.object({
        documents: count,
        words: count,
        penalty: count,
        squaredWords: count,
        squaredPenalties: count,
        products: count,
      }),
      distinct: v.union([
        v.object({hashes: v.pipe(v.string(), v.regex(/^(?:[\da-f]{13})*$/))}),
        v.object({registers: v.pipe(v.string(), v.regex(/^[\w+/=]*$/))}),
      ]),
    }),
  ),
});

/**
 * Reads lines of records that were linted, and of earlier sums.
 *
 * @param by Names or roles of fields to group by.
 * @returns A function that returns what is wrong with a line as a string.
 */
export function readerOf(fields: Fields, by: readonly string[]): (line: string) => Entry | string {
  const grouping = by.map(name => (isRole(name) ? fields[name] : [name]));
  return line => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return line.trim() === '' ? 'the line is empty' : 'not valid JSON';
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
    const record = value as Readonly<Record<string, unknown>>;
    if (Object.hasOwn(record, 'aggregate')) return sumsOf(record);
    const parsed = v.safeParse(resultSchema, record.mtlint);
    if (!parsed.success)
      return record.mtlint === undefined
        ? 'no field `mtlint`: lint the records first, with --records jsonl'
        : '`mtlint` is not a result of --records jsonl';
    const key = grouping.map(names => textOf(fieldIn(record, names)?.[1]));
    const {output} = parsed;
    if ('error' in output) return {key, failed: true};
    const doc = textOf(fieldIn(record, fields.doc)?.[1]) ?? undefined;
    const {words, penalty} = output;
    if ('hash' in output)
      return {key, result: {words, penalty, problems: problemsIn(output.problems), hash: output.hash, doc}};
    const target = fieldIn(record, fields.target)?.[1];
    if (typeof target !== 'string') return `no field \`${fields.target.join('` or `')}\``;
    return {key, result: {words, penalty, problems: problemsOf(output.messages), hash: hashOf(target), doc}};
  };
}

function sumsOf(record: unknown): Entry | string {
  const parsed = v.safeParse(sumsSchema, record);
  if (!parsed.success) return 'not sums that this version of mtlint has written';
  const {by, groups} = parsed.output;
  return {
    sums: {
      by,
      groups: groups.map(({key, problems: found, ...state}) => ({
        key,
        state: {...state, problems: problemsIn(found)},
      })),
    },
  };
}

/** Problems without the severities that have none. */
function problemsIn(found: v.InferOutput<typeof problems>): Problems {
  return Object.fromEntries(Object.entries(found).filter(([, counts]) => counts !== undefined));
}

function isRole(name: string): name is Role {
  return (roles as readonly string[]).includes(name);
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
