import {type BlockCode, matchesOf, type Paragraph} from '../../src/toolkit.js';
import {clamped} from '../shared/missing.js';

/** A text whose analysis is made when it is asked for. */
export interface TextView {
  readonly text: string;
  readonly paragraph: Paragraph;
}

/** A tag of markup, or an inline code of a translation format. */
export interface Tag {
  /** Equal for tags that mark the same. */
  readonly key: string;
  readonly name: string;
  readonly kind: BlockCode['kind'];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text of the paragraph has it. Otherwise it is between two of its characters. */
  readonly isInText: boolean;
}

/** Elements of HTML that occur in strings. One that is not among them counts if it is closed. */
const elements = new Set(
  'a abbr b bdi bdo big blockquote br center cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark nobr ol p pre q rp rt ruby s samp small span strike strong sub sup table tbody td th thead tr tt u ul var wbr'.split(
    ' ',
  ),
);

const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** A tag, with attributes that have values or not: `<file name>` is told apart by its name. */
const tag =
  /<(\/?)([A-Za-z][\w.:-]{0,60}|\d{1,3})((?:\s{1,8}[\w:@.-]{1,60}(?:\s{0,4}=\s{0,4}(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'|[^\s"'<>=]{1,300}))?){0,20})\s{0,8}(\/?)>/g;

/** An inline element of XLIFF, as it is in the file. */
const inline = /^<(?:x|ph|bpt|ept|it|bx|ex|g|mrk|pc|sc|ec|sm|em)\b/;

/**
 * The tags of a paragraph, in order.
 *
 * @param closed Names that the source or the translation closes.
 */
export function tagsOf(view: TextView, codes: readonly BlockCode[], closed: ReadonlySet<string>): Tag[] {
  const {text} = view;
  const tags = text.includes('<') ? tagsIn(view, closed) : [];
  for (const code of codes) {
    if (!code.text.startsWith('<')) continue;
    const place = {...clamped(view.paragraph.fromFile(code), text), isInText: false};
    const known = codeTag(code);
    const isReal =
      known && (known.key.includes('#') || isTag(known.name, code.kind !== 'open', code.text, closed));
    if (isReal) tags.push({...known, ...place});
  }
  return tags.sort((a, b) => a.start - b.start);
}

/** Names of the elements that a text closes: `</name>`, `<name/>`. */
export function closedIn({text}: Pick<Paragraph, 'text'>, codes: readonly BlockCode[]): string[] {
  const inText = text.includes('<')
    ? matchesOf(text, tag).flatMap(([, slash, name, , end]) => (slash || end ? [name!.toLowerCase()] : []))
    : [];
  return [
    ...inText,
    ...codes.flatMap(({id, kind, text: code}) =>
      id !== undefined && kind === 'close' && !inline.test(code) ? [id.toLowerCase()] : [],
    ),
  ];
}

function tagsIn(view: TextView, closed: ReadonlySet<string>): Tag[] {
  return matchesOf(view.text, tag).flatMap((match): Tag[] => {
    const [whole, slash, name = '', attributes = '', end] = match;
    const lower = name.toLowerCase();
    if (!isTag(lower, Boolean(slash || end), attributes, closed)) return [];
    // `&lt;b&gt;` shows a tag to the reader.
    const first = view.paragraph.toFile(match.index, match.index + 1);
    if (first.end - first.start > 1) return [];
    const kind = slash ? 'close' : end || empty.has(lower) ? 'single' : 'open';
    const place = {start: match.index, end: match.index + whole.length, isInText: true};
    return [{key: `${kind} ${lower}`, name: lower, kind, text: whole, ...place}];
  });
}

/** Whether something in angle brackets is a tag. Usage of a command has `<time>` and `<label>`, which nothing closes. */
function isTag(name: string, isClosed: boolean, attributes: string, closed: ReadonlySet<string>): boolean {
  if (isClosed || empty.has(name)) return true;
  // A word of the text in angle brackets has words after it, not attributes.
  return closed.has(name) || (elements.has(name) && attributes.includes('='));
}

/** What a code of a format marks. Those of XLIFF have ids. */
function codeTag({id, kind, text}: BlockCode): Pick<Tag, 'key' | 'name' | 'kind' | 'text'> | undefined {
  if (id === undefined) return undefined;
  const name = id.toLowerCase();
  if (inline.test(text) || (kind === 'close' && /^<\/(?:g|pc|mrk)>/.test(text))) {
    const element = /^<\/?(\w+)/.exec(text)![1]!;
    if (element === 'mrk' || element === 'sm' || element === 'em') return htmlTag(name, kind, text);
    return {key: `${kind} #${id}`, name: id, kind, text: shortened(text)};
  }
  return htmlTag(name, kind, text);
}

function htmlTag(
  name: string,
  kind: BlockCode['kind'],
  text: string,
): Pick<Tag, 'key' | 'name' | 'kind' | 'text'> {
  return {key: `${kind} ${name}`, name, kind, text};
}

/** A code without its content: `<ph id="1">` for `<ph id="1">&lt;br&gt;</ph>`. */
function shortened(text: string): string {
  const end = text.indexOf('>') + 1;
  return end > 0 && end < text.length ? text.slice(0, end) : text;
}
