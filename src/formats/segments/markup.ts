import {decodeHTML} from 'entities';
import type {Code} from '../../model/segment.js';
import {phrasing} from '../html/read.js';
import type {MappedText} from './mapped-text.js';

const attributes = /(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?)*/.source;

/** A tag of HTML, or of a framework: `<0>`, `<strong>`, `<Link to="/">`. */
const tag = new RegExp(`<(/?)([A-Za-z][\\w.:-]{0,60}|\\d{1,3})(${attributes})\\s*(/?)>`, 'g');

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Placeholders of the common syntaxes. Which one a text uses does not matter to its prose. */
const placeholder = new RegExp(
  [
    /\{\{[^{}]*\}\}/, // i18next, Vue, Angular
    /\$\{[^{}]*\}/, // JavaScript
    /%\{[^{}]*\}|%<\w+>[a-z]/, // Ruby
    /\{[\w$.@-]*(?:[,:!][^{}]*)?\}/, // ICU, Python, C#
    /%\([\w.]+\)[#0+-]{0,4}\d{0,4}(?:\.\d{1,4})?[a-zA-Z]/, // Python
    /%(?:\d{1,4}\$)?[#0+-]{0,4}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*))?(?:hh?|ll?|[jztLq])?[diouxXeEfFgGaAcsSp@](?![a-zA-Z])/, // printf
    /%(?:\d{1,2}\$)?#@\w+@/, // Apple
    /%L?\d{1,2}(?!\d)/, // Qt
    /\$t\([^()]*\)/, // i18next
    /\[%[^[\]]*%\]/,
    /\$[A-Za-z_@][\w@]*\$/, // browser extensions
  ]
    .map(({source}) => source)
    .join('|'),
  'g',
);

/** The characters that placeholders start with. */
const mayHavePlaceholder = /[{}$%[]/;

const voidElements = new Set(['br', 'hr', 'img', 'wbr', 'input']);

/** What is not prose in a text: its markup is left out, and its placeholders are code. */
export function withoutMarkup(text: MappedText): MappedText {
  const untagged = text.text.includes('<') ? withoutTags(text) : text;
  const decoded = withoutReferences(untagged);
  return mayHavePlaceholder.test(decoded.text) ? decoded.markCode(placeholder) : decoded;
}

function withoutTags(text: MappedText): MappedText {
  const isTag = tagTest(text.text);
  return text.decode(tag, match =>
    isTag(match) ? (/^(?:br|p|li|hr)$/i.test(match[2]!) ? '\n' : '') : undefined,
  );
}

/** The text with the character references of HTML decoded. */
export function withoutReferences(text: MappedText): MappedText {
  if (!text.text.includes('&')) return text;
  return text.decode(reference, ([whole]) => {
    const decoded = decodeHTML(whole);
    return decoded === whole ? undefined : decoded;
  });
}

/** The inline codes of a text: its tags and placeholders. */
export function codesOf(text: MappedText): Code[] {
  const tags = text.text.includes('<') ? tagsIn(text) : [];
  if (!mayHavePlaceholder.test(text.text)) return tags;
  const placeholders = [...text.text.matchAll(placeholder)].map(({0: found, index}) => ({
    kind: 'single' as const,
    text: found,
    place: text.rangeOf(index, index + found.length),
  }));
  return [...tags, ...placeholders].sort((a, b) => a.place.start - b.place.start);
}

function tagsIn(text: MappedText): Code[] {
  const isTag = tagTest(text.text);
  return [...text.text.matchAll(tag)].filter(isTag).map(({0: found, 1: slash, 2: name, 4: end, index}) => {
    const kind = slash ? 'close' : end || voidElements.has(name!.toLowerCase()) ? 'single' : 'open';
    return {id: name!, kind, text: found, place: text.rangeOf(index, index + found.length)};
  });
}

/** Whether what looks like a tag is one: an element of HTML, closed in itself, or closed elsewhere. `<file name>` is not. */
function tagTest(text: string): (match: RegExpExecArray) => boolean {
  const closed = new Set([...text.matchAll(/<\/([\w.:-]{1,61})\s*>/g)].map(match => match[1]));
  return ([, slash, name = '', , end]) =>
    Boolean(slash) ||
    end === '/' ||
    phrasing.has(name.toLowerCase()) ||
    voidElements.has(name.toLowerCase()) ||
    closed.has(name);
}
