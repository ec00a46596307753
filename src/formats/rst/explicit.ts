import type {BlockKind} from '../../model/block.js';
import type {StructureItem, StructureKind} from '../../model/structure.js';
import {endOfIndented, isBlank, type Line, leastIndent, lineOf} from '../markup/lines.js';
import type {Body, ElementReader, RstReader} from './body.js';
import {type DirectiveKind, kindOf} from './directives.js';
import {fieldNameIn} from './lists.js';

const directive = /^(?:\|[^|]{1,200}\|[ \t]+)?([\p{L}\p{N}](?:[-._+:]?[\p{L}\p{N}]){0,80}) ?::(?=\s|$)/u;
const note = /^\[(?:\d{1,9}|#[\p{L}\p{N}_.+:-]{0,80}|\*|[\p{L}\p{N}_.+:-]{1,80})\](?=\s|$)/u;

/** What begins with two dots: directives, footnotes, targets, and comments. */
export const readExplicit: ElementReader = (reader, body, index) => {
  const {lines, base} = body;
  const line = lines[index]!;
  const {text} = reader;
  const isAnonymous =
    text.startsWith('__', line.at) && (line.end === line.at + 2 || text[line.at + 2] === ' ');
  if (isAnonymous) return index + 1;
  if (!text.startsWith('..', line.at) || (line.end > line.at + 2 && !/\s/.test(text[line.at + 2]!)))
    return undefined;
  const first = lineOf(text, Math.min(line.at + 2, line.end), line.end);
  // Two dots alone, and an empty line: a comment that nothing belongs to.
  if (isBlank(first) && (index + 1 >= lines.length || isBlank(lines[index + 1]!))) return index + 1;
  const end = endOfIndented(lines, index + 1, lines.length, base + 1);
  const rest = lines.slice(index + 1, end);
  const head = text.slice(first.at, Math.min(first.end, first.at + 300));
  const [found, name] = directive.exec(head) ?? [];
  if (found !== undefined) {
    const argument = lineOf(text, first.at + found.length, first.end);
    if (head.startsWith('|')) readSubstitution(reader, name!, argument, rest);
    else if (name === 'default-role') reader.defaultRole = reader.textOf(argument);
    else {
      const start = first.at + found.lastIndexOf(name!);
      reader.found.item(structureOfDirective(name!, start, reader.textOf(argument), argument.at));
      new Directive(reader, body, argument, rest).read(name!, kindOf(name!));
    }
    return end;
  }
  const label = note.exec(head)?.[0];
  if (label !== undefined) {
    const start = lineOf(text, first.at + label.length, first.end);
    reader.inner(body, withFirst(start, rest), body.kind);
    return end;
  }
  if (/^(?:_|__)[^\s].{0,280}:/.test(head) || head.startsWith('__:')) return end;
  const last = lines[end - 1]!.end;
  reader.found.comment(text.slice(line.at + 2, last), line.at, last);
  return end;
};

/** What a translation keeps of a directive: its argument where that names a file or a language, else its name. */
function structureOfDirective(name: string, start: number, argument: string, at: number): StructureItem {
  const kind = argumentKinds.get(name.toLowerCase());
  if (!kind || argument === '') return {kind: 'admonition', value: name, start, end: start + name.length};
  return {kind, value: argument, start: at, end: at + argument.length};
}

const argumentKinds = new Map<string, StructureKind>([
  ['image', 'image'],
  ['figure', 'image'],
  ['include', 'include'],
  ['literalinclude', 'include'],
  ['code', 'fence'],
  ['code-block', 'fence'],
  ['sourcecode', 'fence'],
]);

/** The text that replaces a name in bars. */
function readSubstitution(reader: RstReader, name: string, argument: Line, rest: readonly Line[]): void {
  if (name === 'replace') reader.prose('label', [argument, ...rest]);
}

/** Lines after what is left of the line of a mark, which is indented as they are. */
function withFirst(first: Line, rest: readonly Line[]): Line[] {
  if (isBlank(first)) return [...rest];
  const least = leastIndent(rest, 0, rest.length);
  return [{...first, indent: Number.isFinite(least) ? least : first.indent}, ...rest];
}

/** Options whose value people read. */
const readOptions = new Map<string, BlockKind>([
  ['alt', 'attribute'],
  ['caption', 'caption'],
  ['title', 'heading'],
]);

class Directive {
  readonly #reader: RstReader;
  readonly #body: Body;
  /** The first line after the name. */
  readonly #first: Line;
  /** The lines of the argument after the first. */
  readonly #argument: readonly Line[];
  readonly #content: readonly Line[];

  constructor(reader: RstReader, body: Body, first: Line, rest: readonly Line[]) {
    this.#reader = reader;
    this.#body = body;
    this.#first = first;
    let at = 0;
    while (at < rest.length && !isBlank(rest[at]!) && fieldNameIn(reader.text, rest[at]!) === undefined) at++;
    this.#argument = rest.slice(0, at);
    this.#content = rest.slice(at + this.#options(rest.slice(at)));
  }

  read(name: string, kind: DirectiveKind): void {
    const {kind: inside} = this.#body;
    const from = this.#reader.found.count;
    switch (kind) {
      case 'text':
        this.#inner(withFirst(this.#first, [...this.#argument, ...this.#content]), inside);
        break;
      case 'titled':
        this.#title(name === 'table' ? 'caption' : 'heading');
        this.#inner(this.#content, inside);
        break;
      case 'version': {
        const version = /^\S*/.exec(this.#reader.textOf(this.#first))![0];
        const first = lineOf(this.#reader.text, this.#first.at + version.length, this.#first.end);
        this.#inner(withFirst(first, [...this.#argument, ...this.#content]), inside);
        break;
      }
      case 'coded':
        // Without an empty line, signatures follow one another, but for a container they are text.
        this.#inner(isBlank(this.#first) ? [...this.#argument, ...this.#content] : this.#content, inside);
        break;
      case 'figure':
        this.#inner(this.#content, inside);
        this.#reader.found.becomes(from, 'caption');
        break;
      case 'rows':
        this.#title('caption');
        this.#inner(this.#content, 'tableCell');
        break;
      case 'captioned':
        this.#title('caption');
        break;
    }
  }

  #title(kind: BlockKind): void {
    this.#reader.prose(kind, [this.#first, ...this.#argument]);
  }

  #inner(lines: readonly Line[], kind: BlockKind): void {
    if (lines.some(line => !isBlank(line))) this.#reader.inner(this.#body, lines, kind);
  }

  /** Reads the options that lines begin with, and returns how many lines they take. */
  #options(lines: readonly Line[]): number {
    let index = 0;
    while (index < lines.length) {
      const line = lines[index]!;
      const name = isBlank(line) ? undefined : fieldNameIn(this.#reader.text, line);
      if (name === undefined) break;
      let end = index + 1;
      while (end < lines.length && !isBlank(lines[end]!) && lines[end]!.indent > line.indent) end++;
      const kind = readOptions.get(name);
      const value = lineOf(this.#reader.text, line.at + name.length + 2, line.end);
      if (kind) this.#reader.prose(kind, [value, ...lines.slice(index + 1, end)]);
      index = end;
    }
    return index;
  }
}
