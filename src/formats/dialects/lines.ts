import type {BlockKind} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {Stretch} from './stretch.js';

/** A line without its indentation, the marks of block quotes, and white space at its end. */
interface Line extends Range {
  readonly text: string;
  /** Where the line itself begins, and where the next one does. */
  readonly from: number;
  readonly to: number;
}

function linesOf(view: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const {0: mark, index} of view.matchAll(/\r\n|\n|\r|$/g)) {
    const whole = view.slice(from, index);
    const [lead] = /^[ \t>]*/.exec(whole)!;
    const text = whole.slice(lead.length).trimEnd();
    const start = from + lead.length;
    const to = index + mark.length;
    if (to > from) lines.push({text, start, end: start + text.length, from, to});
    from = to;
  }
  return lines;
}

/** Lines that hold nothing but tags of template languages: each parts two blocks. */
export function tagLines(view: string, tags: readonly Range[]): Stretch[] {
  if (tags.length === 0) return [];
  const found: Stretch[] = [];
  let next = 0;
  for (const {start, end, from, to} of linesOf(view)) {
    while (next < tags.length && tags[next]!.start < start) next++;
    let at = start;
    let index = next;
    while (index < tags.length && tags[index]!.end <= end && view.slice(at, tags[index]!.start).trim() === '')
      at = tags[index++]!.end;
    if (index > next && view.slice(at, end).trim() === '') found.push({start: from, end: to, as: 'break'});
  }
  return found;
}

/** ":::note Title", "::: {.note}", ":::", "::video[Title]{id=x}" at the start of a line, with the title. */
const directive =
  /^(:{3,20}[ \t]{0,9}(?:\{[^{}\n]{0,200}\}|[a-z][\w-]{0,40})?|::[a-z][\w-]{0,40}(?=[[{]|$))(.*)$/i;

/** GitHub's "[!NOTE]", and Obsidian's "[!note]- Title". */
const alert = /^(\[![a-z](?:[\w -]{0,30}[\w-])?\][+-]?)(.*)$/i;

/** MkDocs: `!!! note "Title"`, `??? tip`, `=== "Tab"`. */
const admonition =
  /^((?:!!!|\?\?\?\+?) ?[a-z][\w-]{0,40}(?: [a-z][\w-]{0,40}){0,4} ?|===[!+]? (?="))("[^"\n]*")?$/i;

/** What opens or closes a block of a dialect of Markdown, and its title. */
export function blockMarkers(view: string, kind: BlockKind): Stretch[] {
  if (kind === 'tableCell' || kind === 'heading' || kind === 'attribute') return [];
  const found: Stretch[] = [];
  for (const [index, line] of linesOf(view).entries()) {
    const isFirst = index === 0;
    const match =
      directive.exec(line.text) ??
      (isFirst && kind === 'quotation' ? alert.exec(line.text) : undefined) ??
      (isFirst ? admonition.exec(line.text) : undefined);
    if (match) found.push(...markerOf(line, match[1]!, match[2] ?? ''));
  }
  return found;
}

function markerOf({start, end, to}: Line, marker: string, title: string): Stretch[] {
  const length = marker.trimEnd().length;
  // Microsoft's `:::image source="a.png":::` and `:::zone pivot="a"`.
  if (title.endsWith(':::') || /^\s[\w-]{1,40}=/.test(title))
    return [
      {start, end, as: 'markup'},
      {start: end, end: to, as: 'break'},
    ];
  const [inner, outer] = innerOf(title);
  const from = end - title.length;
  const found: Stretch[] = [{start, end: start + length, as: 'markup'}];
  if (outer > inner)
    found.push(
      {start: start + length, end: from + inner, as: 'break'},
      {start: from + inner, end: from + outer, as: 'title'},
      {start: from + outer, end: to, as: 'break'},
    );
  else found.push({start: start + length, end: to, as: 'break'});
  return found;
}

/** Where a title begins and ends in its brackets or quotation marks, before attributes. */
function innerOf(title: string): [start: number, end: number] {
  const isAttributed = title.endsWith('}') && title.includes('{');
  const shown = (isAttributed ? title.slice(0, title.lastIndexOf('{')) : title).trimEnd();
  return [/^\s{0,9}["[]?/.exec(title)![0].length, shown.length - (/[\]"]$/.test(shown) ? 1 : 0)];
}

/** Whether a paragraph is JavaScript of MDX: imports and exports. */
export function isModuleCode(view: string): boolean {
  return /^(?:import\s+(?:[^'"\n]{1,300}\sfrom\s+)?['"][^'"\n]+['"];?\s*(?:$|\n|\/\/)|import\s*\{|export\s+(?:const|let|var|function|async|class|default)\s+\S|export\s*[{*])/.test(
    view,
  );
}
