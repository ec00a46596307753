import {lastWhere} from '../../model/binary-search.js';
import type {Range} from '../../model/comment.js';
import type {Paragraph, Part} from './paragraph.js';

/** A paragraph as a line of a text, without its line end. */
export interface Line extends Range {
  /** Its number among all lines, from 0. */
  readonly index: number;
  /** Its number in its part, from 1. */
  readonly number: number;
  readonly part: Part;
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** The paragraphs of a packed file as the lines of a text. */
export class Lines {
  readonly all: readonly Line[];
  readonly text: string;

  constructor(parts: readonly Part[]) {
    const lines: Line[] = [];
    let start = 0;
    for (const part of parts) {
      for (const [index, paragraph] of part.paragraphs.entries()) {
        const text = paragraph.text.text.replace(lineEnds, ' ');
        const end = start + text.length;
        lines.push({index: lines.length, number: index + 1, part, paragraph, text, start, end});
        start = end + 1;
      }
    }
    this.all = lines;
    this.text = lines.map(({text}) => `${text}\n`).join('');
  }

  /** The line that a range is in; undefined where it is in several. */
  at({start, end}: Range): Line | undefined {
    const line = lastWhere(this.all, candidate => candidate.start <= start);
    return line && end <= line.end ? line : undefined;
  }
}

/** Line breaks within a paragraph: it is one line all the same. */
const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]/g;
