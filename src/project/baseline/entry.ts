import type {Message} from '../../rule/message.js';

/**
 * A problem as a baseline names it: by its rule, its text and the words beside it in its sentence. Its position and the
 * wording of its message do not count.
 */
export interface BaselineEntry {
  readonly rule: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** The id of its segment, in a file of segments. */
  readonly segment?: string | undefined;
}

/** What names a problem. */
type Named = Pick<Message, 'ruleId' | 'actual'> & {
  readonly context: {readonly before: string; readonly after: string};
  readonly segment?: {readonly id: string} | undefined;
};

/** The entry for a problem. */
export function entryOf({ruleId, actual, context, segment}: Named): BaselineEntry {
  return {
    rule: ruleId,
    before: context.before,
    // Text that is wrapped elsewhere, in a quotation perhaps, is the same text.
    text: actual.replace(/(?:\r\n?|\n)[\s>]*/g, ' ').replace(/\s+/g, ' '),
    after: context.after,
    ...(segment && {segment: segment.id}),
  };
}

/** The entry as a line of a baseline; equal entries have equal lines. */
export function lineOf({rule, before, text, after, segment}: BaselineEntry): string {
  return JSON.stringify({rule, before, text, after, segment});
}
