/** Text to insert at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Puts a directive before the segment that an offset is in. */
type WriteDirective = (text: string, offset: number, directive: string) => Insertion;

/** Puts a directive on the line before a key of a YAML file. */
export function beforeKey(text: string, key: number, directive: string): Insertion {
  const start = lineStart(text, key);
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  return before(start, `${indent}# ${directive}`, lineEndOf(text));
}

/** How directives are written in formats of segments that have comments, by the name of the format. */
export const segmentComments: Readonly<Record<string, WriteDirective | undefined>> = {
  po: (text, offset, directive) => before(startOfParagraph(text, offset), `# ${directive}`, lineEndOf(text)),
  vtt(text, offset, directive) {
    const lineEnd = lineEndOf(text);
    return before(startOfParagraph(text, offset), `NOTE ${directive}`, lineEnd + lineEnd);
  },
  xliff(text, offset, directive) {
    const units = [...text.slice(0, offset).matchAll(/<(?:\w+:)?(?:trans-unit|unit)(?=[\s>])/g)];
    return {offset: units.at(-1)?.index ?? 0, text: `<!-- ${directive} -->`};
  },
};

function before(offset: number, line: string, lineEnd: string): Insertion {
  return {offset, text: line + lineEnd};
}

/** The start of the lines around an offset that no empty line parts from it. */
function startOfParagraph(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const previous = lineStart(text, start - 1);
    if (text.slice(previous, start).trim() === '') break;
    start = previous;
  }
  return start;
}

/** The start of the line that an offset is in. */
function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEndOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}
