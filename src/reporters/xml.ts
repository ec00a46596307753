import {escapeOf, unsafeInData} from './inert.js';

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** What XML 1.0 has no place for, not even escaped: most control characters, halves of pairs, non-characters. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Encodes a text for XML: characters not allowed in XML as escapes, those unsafe in a log as references. */
export function xmlText(text: string): string {
  return text
    .replace(forbidden, escapeOf)
    .replace(/[&<>"]/g, character => entities[character] ?? '')
    .replace(unsafeInData, reference);
}

function reference(unit: string): string {
  return `&#${unit.charCodeAt(0)};`;
}

/** Encodes a text for an attribute, in which a parser would turn line ends and tabs into spaces. */
function attributeValue(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, reference);
}

/** The start of a tag with its attributes, without the closing bracket. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(String(value))}"`);
  return `<${name}${list.join('')}`;
}

/** The first line of an XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
