import {lastWhere} from '../../model/binary-search.js';
import type {Range} from '../../model/comment.js';
import {escapedInXml} from '../xml/encode.js';
import type {Encoder} from './document.js';

/** Writes characters as the text of elements has them. Those that would end a section of CDATA can't be written there. */
export function encodeInElements(xml: string): Encoder {
  const sections = cdataIn(xml);
  return (characters, {start}) => {
    const section = lastWhere(sections, range => range.start <= start);
    if (!section || section.end <= start) return escapedInXml(characters);
    return characters.includes(']]>') ? undefined : characters;
  };
}

function cdataIn(xml: string): Range[] {
  const sections: Range[] = [];
  for (let start = xml.indexOf('<![CDATA['); start >= 0; start = xml.indexOf('<![CDATA[', start)) {
    const found = xml.indexOf(']]>', start);
    const end = found < 0 ? xml.length : found + 3;
    sections.push({start, end});
    start = end;
  }
  return sections;
}
