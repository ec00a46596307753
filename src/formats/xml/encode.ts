import type {Encode} from '../segments/written.js';

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** Characters as the text of an element has them, or a CDATA section, where they are in one. */
export const encodeInXml: Encode = (characters, at, {place}, text) => {
  if (!isInCdata(text.slice(place.start, at.start))) return escapedInXml(characters);
  // It would end the section.
  return characters.includes(']]>') ? undefined : characters;
};

/** Characters as the text of an element has them. */
export function escapedInXml(characters: string): string {
  return characters.replace(/[&<>]/g, character => references[character]!);
}

function isInCdata(before: string): boolean {
  return before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>');
}
