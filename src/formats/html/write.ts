import {Parser} from 'htmlparser2';
import type {FixWriter, FixWriterOf, Replacement} from '../../fixes/fix-writer.js';
import {lastWhere} from '../../model/binary-search.js';
import type {Range} from '../../model/comment.js';
import {valueRange} from './read.js';

/** HTML. What would be markup is written as character references, so that only what precedes an edit can make markup of it. */
export const htmlFixes: FixWriterOf = text => new HtmlFixes(text);

type Quote = '"' | "'";

/** The value of an attribute, and the mark around it. */
interface Value extends Range {
  readonly quote: Quote;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

class HtmlFixes implements FixWriter {
  readonly #text: string;
  #values: readonly Value[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  write(characters: string, at: Range): string {
    const escaped = characters.replace(/[&<>]/g, character => references[character]!);
    if (!/["']/.test(escaped)) return escaped;
    const quote = this.#quoteAround(at);
    return quote === undefined ? escaped : escaped.replaceAll(quote, references[quote]!);
  }

  breaking(edits: readonly Replacement[]): ReadonlySet<Replacement> {
    return new Set(edits.filter(edit => this.#mayMakeTag(edit) || this.#makesReference(edit)));
  }

  /** Whether a tag begins or ends in what is written, or right before it: "<" is text only as long as no name follows. */
  #mayMakeTag({start, end, text}: Replacement): boolean {
    if (text.includes('<') || /<[/!?]?[\w-]{0,20}$/.test(this.#text.slice(Math.max(0, start - 24), start)))
      return true;
    return /["']/.test(text) && text.includes(this.#quoteAround({start, end}) ?? '\0');
  }

  /** Whether what is written and what is beside it become one character reference: "&", a word that is removed, "lt;". */
  #makesReference({start, end, text}: Replacement): boolean {
    const before = /&[#\w]{0,40}$/.exec(this.#text.slice(Math.max(0, start - 42), start))?.[0] ?? '';
    if (before === '' && !text.includes('&')) return false;
    const after = /^[#\w]{0,40};?/.exec(this.#text.slice(end, end + 42))![0];
    const quote = this.#quoteAround({start, end});
    const [whole, ...parts] = [before + text + after, before, text, after].map(part => decoded(part, quote));
    return whole !== parts.join('');
  }

  /** The quotation mark of the attribute whose value a position is in; undefined in text. */
  #quoteAround({start, end}: Range): Quote | undefined {
    this.#values ??= valuesIn(this.#text);
    const value = lastWhere(this.#values, candidate => candidate.start <= start);
    return value && end <= value.end ? value.quote : undefined;
  }
}

/** The values in quotation marks of a page's attributes. */
function valuesIn(text: string): Value[] {
  const values: Value[] = [];
  if (!/=\s*["']/.test(text)) return values;
  const parser = new Parser({
    onattribute(_, __, quote) {
      if (quote === '"' || quote === "'") values.push({...valueRange(text, parser.endIndex, quote), quote});
    },
  });
  parser.end(text);
  return values;
}

/** Characters as a browser shows them, in text or in the value of an attribute. */
function decoded(markup: string, quote: Quote | undefined): string {
  let result = '';
  const add = (value: string): void => {
    result += value;
  };
  if (quote === undefined) new Parser({ontext: add}).end(markup);
  else new Parser({onattribute: (_, value) => add(value)}).end(`<a title=${quote}${markup}${quote}>`);
  return result;
}
