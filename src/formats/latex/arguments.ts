import type {Braces} from './scan.js';

/** The longest argument in brackets, in UTF-16 code units. */
const longestOption = 1000;

/** Finds where the arguments of commands end. */
export class Arguments {
  readonly #text: string;
  readonly #braces: Braces;

  constructor(text: string, braces: Braces) {
    this.#text = text;
    this.#braces = braces;
  }

  /** The offset after arguments that are not shown, and after the white space after the name of a macro without any. */
  skipped(spec: string, from: number): number {
    let at = from;
    let last = from;
    for (const kind of spec) {
      at = this.afterWhite(at);
      const close = this.argument(at, kind === 'o' ? '[' : '{');
      if (close === undefined) {
        at = last;
        continue;
      }
      at = close;
      last = close;
    }
    return last > from ? last : this.afterWhite(from);
  }

  afterWhite(from: number): number {
    return from + /^[ \t]*(?:\r?\n[ \t]*(?![\r\n \t]))?/.exec(this.#text.slice(from, from + 200))![0].length;
  }

  /** The offset after an argument in braces or brackets; undefined where there is none. */
  argument(at: number, mark: '{' | '['): number | undefined {
    if (this.#text[at] !== mark) return undefined;
    if (mark === '{') {
      const close = this.#braces.closing(at);
      return close === undefined ? undefined : close + 1;
    }
    for (let offset = at + 1; offset < Math.min(this.#text.length, at + longestOption); offset++) {
      const character = this.#text[offset];
      if (character === ']') return offset + 1;
      if (character === '{') offset = this.#braces.closing(offset) ?? offset;
    }
    return undefined;
  }

  /** The offset after the definition of a command: its name, its parameters, and its body, or the name that it is the same as. */
  definition(from: number): number {
    const [names] =
      /^\s{0,9}\\[a-zA-Z@]{1,60}(?:[ \t]{0,9}=?[ \t]{0,9}\\[a-zA-Z@]{1,60}|[^{}\\\r\n]{0,100})/.exec(
        this.#text.slice(from, from + 300),
      ) ?? [''];
    return this.argument(from + names.length, '{') ?? from + names.length;
  }

  /** The offset after all arguments that follow one another. */
  all(from: number): number {
    let at = from;
    for (let next: number | undefined = at; next !== undefined; ) {
      at = next;
      next = this.argument(at, '{') ?? this.argument(at, '[');
    }
    return at;
  }
}
