import {opaque} from './macros.js';

/** What ends and hides braces: escapes, comments, code, and the braces themselves. */
const sign = /\\(?:verb|lstinline)\*?(?=[^a-zA-Z\s*{[])|\\begin\{([a-zA-Z]+\*?)\}|\\[\s\S]|%|[{}]/g;

/** Finds for each brace the one that ends it, in one pass over a text. */
export class Braces {
  readonly #closing: Int32Array;

  constructor(text: string) {
    this.#closing = new Int32Array(text.length);
    const open: number[] = [];
    sign.lastIndex = 0;
    for (let match = sign.exec(text); match; match = sign.exec(text)) {
      const {0: mark, 1: environment, index} = match;
      if (mark === '{') open.push(index);
      else if (mark === '}') {
        const start = open.pop();
        if (start !== undefined) this.#closing[start] = index;
      } else if (mark === '%') sign.lastIndex = lineEndAfter(text, index);
      else if (/^\\(?:verb|lstinline)/.test(mark) && mark.length > 2)
        sign.lastIndex = endOfVerb(text, index + mark.length);
      else if (environment !== undefined && isOpaque(environment))
        sign.lastIndex = endOfOpaque(text, environment, index + mark.length);
    }
  }

  /** The offset of the brace that ends the one at an offset; undefined if nothing does. */
  closing(open: number): number | undefined {
    return this.#closing[open] || undefined;
  }
}

/** Whether the content of an environment is no prose. */
export function isOpaque(environment: string): boolean {
  return opaque.has(environment.replace(/\*$/, ''));
}

/** The offset after the code of `\verb`, which ends with the character that it begins with. */
export function endOfVerb(text: string, start: number): number {
  const close = text.indexOf(text[start] ?? '\n', start + 1);
  const lineEnd = lineEndAfter(text, start);
  return close < 0 || close > lineEnd ? lineEnd : close + 1;
}

/** The offset after `\end{…}` of an environment that is read as it is. */
export function endOfOpaque(text: string, environment: string, from: number): number {
  const end = `\\end{${environment}}`;
  const close = text.indexOf(end, from);
  return close < 0 ? text.length : close + end.length;
}

/** The offset of the next line end. */
export function lineEndAfter(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The offset after the formula that begins before `from`; undefined if it does not end in its paragraph. */
export function endOfDollars(text: string, mark: string, from: number): number | undefined {
  const sign = /\\[\s\S]|\$\$?|\n[ \t]*\r?\n/g;
  sign.lastIndex = from;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const [found] = match;
    if (found.startsWith('\\')) continue;
    if (!found.startsWith('$')) return undefined;
    if (found.length >= mark.length) return match.index + mark.length;
  }
  return undefined;
}
