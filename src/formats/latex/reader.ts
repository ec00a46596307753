import type {BlockKind} from '../../model/block.js';
import type {MarkupDocument} from '../markup/document.js';
import {Arguments} from './arguments.js';
import {languageOf, tagOf} from './language.js';
import {
  blockMacros,
  breaking,
  containers,
  definitions,
  environments,
  formulas,
  hidden,
  plainEnvironments,
  tables,
} from './macros.js';
import {Paragraphs} from './paragraphs.js';
import {Braces, endOfDollars, endOfOpaque, endOfVerb, isOpaque, lineEndAfter} from './scan.js';
import {accents, ligatures, symbols} from './symbols.js';

/** What is not text as it is. */
const sign =
  /\\(?:[a-zA-Z@]+\*?|[\s\S]|$)|%|\|[^|\r\n]{1,200}\||[{}&]|\$\$?|~|``|''|`|-{2,3}|\r?\n[ \t]*(?:\r?\n[ \t]*)*/g;

/** What files of macros have, and documents have not. */
const isProgram =
  /\\(?:ProvidesPackage|ProvidesClass|ProvidesFile|ProvidesExpl\w{1,20}|ExplSyntaxOn|makeatletter|catcode|lccode|[a-zA-Z]{1,30}@[a-zA-Z])/;

/** The number of a character after `\char`. */
const characterCode = /^(?:`\\?[^\s]|'[0-7]{1,3}|"[\dA-F]{1,4}|\d{1,5})?/;

/** An environment that is open. */
interface Environment {
  readonly name: string;
  readonly kind: BlockKind;
  readonly language: string | undefined;
  readonly element: {end: number};
}

/** Reads a text in LaTeX. */
export function readLatex(text: string): MarkupDocument {
  const reader = new LatexReader(text);
  return reader.document();
}

class LatexReader {
  readonly #text: string;
  readonly #braces: Braces;
  readonly #arguments: Arguments;
  readonly #found = new Paragraphs();
  /** What is to be done at the end of each group that is open. */
  readonly #groups: ((() => void) | undefined)[] = [];
  readonly #environments: Environment[] = [];
  #tables = 0;
  /** The ends of formulas that the rest of the text does not have. */
  readonly #without = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    this.#braces = new Braces(text);
    this.#arguments = new Arguments(text, this.#braces);
  }

  document(): MarkupDocument {
    const text = this.#text;
    const begin = /^[ \t]{0,20}\\begin\s?\{document\}/m.exec(text);
    const {builder} = this.#found;
    if (begin) {
      builder.language = languageOf(text.slice(0, begin.index));
      this.#preamble(begin.index);
      this.#read(begin.index + begin[0].length, text.length);
    } else if (!isProgram.test(text)) this.#read(0, text.length);
    this.#found.done();
    return builder.done();
  }

  /** Of a preamble, the comments are read, and the title is. */
  #preamble(end: number): void {
    for (const {0: found, index} of this.#text.slice(0, end).matchAll(/\\.|%[^\n]*/g))
      if (found.startsWith('%')) this.#found.comment(found.slice(1), index, index + found.length);
    const title = /(?:^|\n)[ \t]*\\title(?=\{)/.exec(this.#text.slice(0, end));
    const open = title ? title.index + title[0].length : 0;
    const close = title ? this.#braces.closing(open) : undefined;
    if (close === undefined || close > end) return;
    this.#found.enter('heading');
    this.#read(open + 1, close);
    this.#found.leave();
  }

  #read(from: number, to: number): void {
    let at = from;
    while (at < to) {
      sign.lastIndex = at;
      const match = sign.exec(this.#text);
      const start = match && match.index < to ? match.index : to;
      if (start > at) this.#found.add({value: this.#text.slice(at, start), start: at, end: start});
      if (start === to) break;
      at = Math.max(this.#sign(match![0], start), start + 1);
    }
  }

  /** Reads what begins with a sign, and returns where to go on. */
  #sign(mark: string, start: number): number {
    const end = start + mark.length;
    const [first] = mark;
    if (first === '\\') return this.#command(mark.slice(1), start, end);
    if (first === '%') return this.#comment(start);
    // Manuals of TeX have code between bars; elsewhere, a bar is no mark of text.
    if (first === '|') return this.#code(start, end);
    if (first === '$') return this.#dollars(mark, start, end);
    if (first === '\n' || first === '\r') {
      if (mark.indexOf('\n') !== mark.lastIndexOf('\n')) this.#found.end();
      else this.#found.add({value: '\n', start, end});
    } else if (mark === '{') this.#groups.push(undefined);
    else if (mark === '}') this.#groups.pop()?.();
    else if (mark === '&') this.#cell(mark, start, end);
    else this.#found.add({value: ligatures[mark]!, start, end});
    return end;
  }

  #command(name: string, start: number, end: number): number {
    if (name === '(' || name === '[') return this.#formula(start, end, name === '(' ? '\\)' : '\\]');
    if (name === 'begin' || name === 'end') return this.#environment(name, end);
    if (/^(?:verb|lstinline)\*?$/.test(name) && !/[{[\s]/.test(this.#text[end] ?? ' '))
      return this.#code(start, endOfVerb(this.#text, end));
    if (name === 'item') return this.#item(end);
    if (name === 'char')
      return this.#code(start, end + characterCode.exec(this.#text.slice(end, end + 9))![0].length);
    if (definitions.has(name)) return this.#arguments.definition(end);
    const accent = accents[name];
    if (accent !== undefined) return this.#accent(accent, start, end);
    const symbol = symbols[name];
    if (symbol !== undefined) return this.#symbol(name, symbol, start, end);
    const base = name.replace(/\*$/, '');
    const block = blockMacros.get(base);
    if (block) return this.#block(block, base, end);
    const spec = hidden.get(base);
    // Lowercase letters in small capitals are an acronym.
    const isAcronym = base === 'textsc' && /^\{[a-z\d]{1,12}\}/.test(this.#text.slice(end, end + 14));
    if (spec === undefined || isAcronym) return this.#unknown(start, end);
    if (breaking.has(base)) this.#found.end();
    return this.#arguments.skipped(spec, end);
  }

  #comment(start: number): number {
    const end = lineEndAfter(this.#text, start);
    this.#found.comment(this.#text.slice(start + 1, end), start, end);
    // The line end belongs to the comment, but not an empty line after it.
    const rest = /^\r?\n[ \t]*/.exec(this.#text.slice(end, end + 300))?.[0] ?? '';
    return /[\r\n]/.test(this.#text[end + rest.length] ?? '') ? end : end + rest.length;
  }

  /** A formula between dollars. It does not go beyond its paragraph. */
  #dollars(mark: string, start: number, end: number): number {
    const close = endOfDollars(this.#text, mark, end);
    if (close !== undefined) return this.#code(start, close);
    this.#found.add({value: mark, start, end});
    return end;
  }

  #formula(start: number, end: number, closing: string): number {
    const close = this.#without.has(closing) ? -1 : this.#text.indexOf(closing, end);
    if (close >= 0) return this.#code(start, close + closing.length);
    this.#without.add(closing);
    return end;
  }

  #code(start: number, end: number): number {
    this.#found.add({value: this.#text.slice(start, end), start, end, code: true});
    return end;
  }

  #cell(value: string, start: number, end: number): void {
    if (this.#tables > 0) this.#found.end();
    else this.#found.add({value, start, end});
  }

  /** A mark of an accent, and the letter that has it. */
  #accent(accent: string, start: number, end: number): number {
    const [found, inBraces, alone] =
      /^\s?(?:\{\s?\\?([a-zA-Z]{0,2})\s?\}|(\\[ij](?![a-zA-Z])|[a-zA-Z]))/.exec(
        this.#text.slice(end, end + 8),
      ) ?? [];
    const letter = (inBraces ?? alone ?? '').replace('\\', '');
    if (found === undefined || letter === '') return end;
    this.#found.add({value: (letter + accent).normalize('NFC'), start, end: end + found.length});
    return end + found.length;
  }

  #symbol(name: string, value: string, start: number, end: number): number {
    const isBreak = value === '\n';
    const close = isBreak
      ? end + /^\*?(?:[ \t]*\[[^\][\n]{0,30}\])?/.exec(this.#text.slice(end, end + 60))![0].length
      : end + (/[a-z]/i.test(name) && this.#text.startsWith('{}', end) ? 2 : 0);
    if (isBreak && this.#tables > 0) this.#found.end();
    // A thin space before a mark is no space, but makes room.
    else if (name !== ',' || !/[!?:;.,)’”'|]/.test(this.#text[close] ?? ' '))
      this.#found.add({value, start, end: close});
    return close;
  }

  /** A command whose argument is a heading, a caption, or a note. */
  #block(kind: BlockKind, name: string, end: number): number {
    const open = this.#arguments.skipped(name === 'captionof' ? 'so' : 'o', end);
    if (this.#braces.closing(open) === undefined) return end;
    if (breaking.has(name)) this.#found.end();
    this.#found.enter(kind);
    this.#groups.push(() => this.#found.leave());
    return open + 1;
  }

  /** A command that is not known holds a place in the sentence, unless it is alone in its line. */
  #unknown(start: number, end: number): number {
    const close = this.#arguments.all(end);
    const near = this.#text.slice(Math.max(0, start - 100), start);
    const before = near.slice(near.lastIndexOf('\n') + 1);
    const isAlone = before.trim() === '' && /^[ \t]*(?:[\r\n%]|$)/.test(this.#text.slice(close, close + 100));
    const isHidden = close === end || this.#found.isEmpty || this.#text[close] === '%';
    if (isAlone && isHidden) return close;
    return this.#code(start, close);
  }

  #item(end: number): number {
    this.#found.end();
    const open = this.#arguments.afterWhite(end);
    const close = this.#arguments.argument(open, '[');
    if (close === undefined) return end;
    if (this.#environments.at(-1)?.name === 'description') {
      this.#found.enter('term');
      this.#read(open + 1, close - 1);
      this.#found.leave();
    }
    return close;
  }

  #environment(command: string, end: number): number {
    const [found, name = ''] = /^[ \t]?\{([^{}\n]{1,60})\}/.exec(this.#text.slice(end, end + 64)) ?? [];
    if (found === undefined) return end;
    return command === 'begin' ? this.#begin(name, end + found.length) : this.#end(name, end + found.length);
  }

  #begin(name: string, end: number): number {
    const start = end - `\\begin{${name}}`.length;
    const base = name.replace(/\*$/, '');
    if (formulas.has(base)) return this.#code(start, endOfOpaque(this.#text, name, end));
    const {builder, kind} = this.#found;
    this.#found.end();
    if (isOpaque(name)) {
      const close = endOfOpaque(this.#text, name, end);
      builder.element(start, close);
      return close;
    }
    this.#environments.push({name, kind, language: builder.language, element: builder.element(start, end)});
    if (tables.has(base)) this.#tables++;
    this.#found.kind = tables.has(base) ? 'tableCell' : (containers.get(base) ?? kind);
    const language = /^otherlanguage$/.test(base)
      ? /^\{([a-zA-Z]{1,40})\}/.exec(this.#text.slice(end, end + 42))?.[1]
      : undefined;
    if (language !== undefined) builder.language = tagOf(language);
    this.#found.end();
    if (base === 'frame') return this.#block('heading', 'frametitle', end);
    const spec = environments.get(name);
    if (spec !== undefined) return this.#arguments.skipped(spec, end);
    // What is not known may have arguments right after its name.
    return plainEnvironments.has(base) ? this.#arguments.skipped('o', end) : this.#arguments.all(end);
  }

  #end(name: string, end: number): number {
    if (name === 'document') return this.#text.length;
    const index = this.#environments.findLastIndex(environment => environment.name === name);
    if (index < 0) return end;
    this.#found.end();
    for (const environment of this.#environments.splice(index).reverse()) {
      environment.element.end = end;
      if (tables.has(environment.name.replace(/\*$/, ''))) this.#tables--;
      this.#found.kind = environment.kind;
      this.#found.builder.language = environment.language;
    }
    this.#found.end();
    return end;
  }
}
