import type {Encode} from '../segments/written.js';

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/**
 * Characters as the text of an element has them, or a CDATA section, where they are in one. `]]>` parts a section in two, which
 * the writer of fixes takes for a change of markup.
 */
export const encodeInXml: Encode = (characters, at, {place}, text) =>
  isInCdata(text.slice(place.start, at.start))
    ? characters.replaceAll(']]>', ']]]]><![CDATA[>')
    : characters.replace(/[&<>]/g, character => references[character]!);

function isInCdata(before: string): boolean {
  return before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>');
}
