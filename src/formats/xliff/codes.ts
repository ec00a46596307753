import type {Code} from '../../model/segment.js';
import {phrasing} from '../html/read.js';
import type {Attributes} from '../xml/parser.js';

/**
 * What an inline element is: `text`, a text of its own; `span`, markup around a part of the sentence; `annotation`, a mark of
 * translators; `code`, code for content, or none.
 */
export type InlineRole = 'text' | 'span' | 'annotation' | 'code';

export function roleOf(name: string, {mtype, mid}: Attributes): InlineRole {
  if (name === 'sub' || (name === 'mrk' && mtype === 'seg' && mid !== undefined)) return 'text';
  // Some tools write elements of HTML as they are.
  if (name === 'g' || name === 'pc' || phrasing.has(name)) return 'span';
  return name === 'mrk' || name === 'sm' || name === 'em' ? 'annotation' : 'code';
}

/** Codes that begin or end a span of text, so they take no place in the sentence. */
const opening = new Set(['bpt', 'bx', 'sc', 'g', 'pc']);
const closing = new Set(['ept', 'ex', 'ec']);

/** An inline code. Its value is what it is in the sentence; without one, it takes no place there. */
export interface InlineCode extends Pick<Code, 'id' | 'kind'> {
  readonly value?: string;
}

/**
 * An inline code.
 *
 * @param attributes Those of its element.
 * @param content What the element contains, as it is in the file; undefined if that is not known yet.
 */
export function codeOf(name: string, attributes: Attributes, content?: string): InlineCode {
  const {id, rid, startRef, pos} = attributes;
  const known = startRef ?? rid ?? id;
  const named = known === undefined ? {} : {id: known};
  if (opening.has(name) || (name === 'it' && pos !== 'close')) return {...named, kind: 'open'};
  if (closing.has(name) || name === 'it') return {...named, kind: 'close'};
  const value = inSentence(attributes, content);
  return {...named, kind: 'single', ...(value !== undefined && {value})};
}

/** A tag of HTML, escaped or not. */
const tag = /^\s*(?:<!\[CDATA\[)?(?:<|&lt;)\/?([A-Za-z][\w-]*)/;

/** What a code is in the sentence: the start or the end of a format such as bold is nothing, and `<br>` is a line end. */
function inSentence(attributes: Attributes, content: string | undefined): string | undefined {
  const {id = '', ctype} = attributes;
  const native = content ?? attributes['equiv-text'] ?? attributes.equiv ?? '';
  const element = tag.exec(native)?.[1]?.toLowerCase();
  if (ctype === 'lb' || element === 'br') return '\n';
  // Angular has no paired codes.
  if (/^(?:START|CLOSE)_/.test(id)) return undefined;
  return element !== undefined && element !== 'img' && phrasing.has(element) ? undefined : '\uFFFC';
}
