import type {Piece} from '../../model/block.js';
import type {Code} from '../../model/segment.js';
import {MappedText} from '../segments/mapped-text.js';
import type {Encode} from '../segments/written.js';
import {encodeInXml} from '../xml/encode.js';
import {isElement, type XmlElement} from '../xml/tree.js';

/** A string resource: its text, and the elements in it as codes. */
export interface ResourceText {
  readonly text: MappedText;
  readonly codes: readonly Code[];
}

/** A run of characters that is decoded as a whole. */
interface Run {
  readonly pieces: Piece[];
  readonly isCdata: boolean;
}

/** Reads the content of an element. What `<xliff:g>` marks is not to be translated. */
export function resourceText(file: string, element: XmlElement): ResourceText {
  const runs: Run[] = [];
  const codes: Code[] = [];
  const open: {readonly element: XmlElement; next: number; readonly isCode: boolean}[] = [];
  const tag = ({name}: XmlElement, kind: Code['kind'], start: number, end: number): void => {
    codes.push({id: name, kind, text: file.slice(start, end), place: {start, end}});
  };
  open.push({element, next: 0, isCode: false});
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.children[top.next++];
    if (!child) {
      open.pop();
      const {content, end} = top.element;
      if (open.length > 0 && content.end < end) tag(top.element, 'close', content.end, end);
    } else if (isElement(child)) {
      tag(child, child.content.end < child.end ? 'open' : 'single', child.start, child.content.start);
      open.push({element: child, next: 0, isCode: top.isCode || /(?:^|:)g$/.test(child.name)});
    } else {
      const isCdata = file.startsWith('<![CDATA[', child.start - 9);
      const last = runs.at(-1);
      const piece = top.isCode ? {...child, code: true} : child;
      if (last && last.isCdata === isCdata) last.pieces.push(piece);
      else runs.push({pieces: [piece], isCdata});
    }
  }
  return {text: decoded(runs), codes};
}

const escapes = /\\(?:u([\da-fA-F]{4})|([\s\S]))/g;
const escapesAndQuotes = /\\(?:u([\da-fA-F]{4})|([\s\S]))|"|[ \t\r\n]+/g;

const controls: Readonly<Record<string, string>> = {n: '\n', t: '\t', '\n': ' '};

/** What escapes, quotation marks, and white space stand for. */
function decoded(runs: readonly Run[]): MappedText {
  let isQuoted = false;
  const texts = runs.map(({pieces, isCdata}, index) => {
    const text = MappedText.of(pieces);
    return text.decode(
      isCdata ? escapes : escapesAndQuotes,
      ({0: whole, 1: code, 2: character, index: at}) => {
        if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
        if (character !== undefined) return controls[character] ?? character;
        if (whole === '"') {
          isQuoted = !isQuoted;
          return '';
        }
        if (isQuoted) return undefined;
        const isFirst = index === 0 && at === 0;
        const isLast = index === runs.length - 1 && at + whole.length === text.text.length;
        if (isFirst || isLast) return '';
        return whole === ' ' ? undefined : ' ';
      },
    );
  });
  return texts.length === 0 ? MappedText.of([]) : MappedText.join(texts);
}

const written: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
};

/** Characters as a string resource has them. */
export const encodeResource: Encode = (characters, at, target, text) => {
  const escaped = characters.replace(/[\\'"\n\t]/g, character => written[character]!);
  // At the start, they would refer to another resource.
  const safe = at.start === target.place.start ? escaped.replace(/^[@?]/, '\\$&') : escaped;
  return encodeInXml(safe, at, target, text);
};
