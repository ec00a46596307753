import type {Comment, Range} from '../../model/comment.js';
import {currentId} from '../../model/rule-ids.js';

/** The commands that a comment can give. */
export const commands = ['disable', 'enable', 'disable-next', 'disable-file'] as const;
export type Command = (typeof commands)[number];

/** The name of a rule in a directive. */
export interface NamedRule extends Range {
  readonly id: string;
}

/** A comment addressed to mtlint: `<!-- mtlint-disable-next passive-voice -- reason -->`. */
export interface Directive extends Range {
  /** The word after `mtlint-`, which may not be a known command. */
  readonly command: string;
  /** Range of `mtlint-…`. */
  readonly name: Range;
  /** Empty for all rules. */
  readonly rules: readonly NamedRule[];
  readonly reason: string;
  /** The block that follows. */
  readonly next?: Range;
}

/** The directives among comments. */
export function directivesIn(comments: readonly Comment[], text: string): Directive[] {
  return comments.flatMap(comment => directiveOf(comment, text) ?? []);
}

function directiveOf(comment: Comment, text: string): Directive | undefined {
  const match = /^\s*mtlint-([a-z][a-z-]*)(?=\s|$)/.exec(comment.value);
  if (!match) return undefined;
  const [whole, command = ''] = match;
  // Positions of names count from the start of the file.
  const offset = text.indexOf(comment.value, comment.start);
  const arguments_ = comment.value.slice(whole.length);
  // XML allows no `--` in a comment.
  const dashes = /(?:^|\s)(?:--|—)(?:\s|$)/.exec(arguments_);
  const list = dashes ? arguments_.slice(0, dashes.index) : arguments_;
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({0: id, index}): NamedRule => {
    const start = offset + whole.length + index;
    return {id: currentId(id), start, end: start + id.length};
  });
  return {
    start: comment.start,
    end: comment.end,
    command,
    name: {start: offset + whole.indexOf('mtlint-'), end: offset + whole.length},
    rules,
    reason: dashes ? arguments_.slice(dashes.index + dashes[0].length).trim() : '',
    ...(comment.next ? {next: comment.next} : {}),
  };
}
