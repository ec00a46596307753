import {isBlank, type Line} from '../markup/lines.js';

/** What a document begins with. */
export interface Header {
  readonly title: Line | undefined;
  /** The index of the line after the header. */
  readonly end: number;
  /** BCP 47 tag that `:lang:` declares; undefined without one, or with several. */
  readonly language: string | undefined;
}

/** An attribute entry, such as `:toc: left`. */
export const attributeEntry = /^:!?\w[\w-]*!?:(?:\s|$)/;

/** Reads the title, the author, and the attributes of a document. Comments in it are read as well, as if they were in its body. */
export function readHeader(text: string, lines: readonly Line[]): Header {
  const contentOf = ({at, end}: Line): string => text.slice(at, end);
  const isMeta = (line: Line): boolean => {
    const content = contentOf(line);
    return attributeEntry.test(content) || (content.startsWith('//') && !content.startsWith('////'));
  };
  const isContinued = (index: number): boolean => index > 0 && contentOf(lines[index - 1]!).endsWith(' \\');
  let index = 0;
  while (index < lines.length && (isBlank(lines[index]!) || isMeta(lines[index]!) || isContinued(index)))
    index++;
  let end = index;
  let title: Line | undefined;
  const marks = index < lines.length ? /^[=#][ \t]+(?=\S)/.exec(contentOf(lines[index]!)) : null;
  if (marks) {
    const line = lines[index]!;
    title = {...line, at: line.at + marks[0].length};
    end++;
    while (end < lines.length && !isBlank(lines[end]!)) end++;
  }
  const declared = new Set(
    lines
      .slice(0, end)
      .flatMap(
        line => /^:lang:\s+([A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8}){0,3})$/.exec(contentOf(line))?.[1] ?? [],
      ),
  );
  const [language] = declared;
  return {title, end, language: declared.size === 1 ? language!.replaceAll('_', '-') : undefined};
}
