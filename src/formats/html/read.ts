import type {Block, BlockKind, Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import {withoutDialects} from '../dialects/index.js';
import {hideLeftovers, isMask, shown} from '../leftovers.js';
import {HtmlParser} from './parser.js';

const words = (list: string): string[] => list.split(' ');

/** Content that is no prose. */
export const skipped = new Set(
  words('script style pre textarea template noscript svg math head iframe object select canvas'),
);

/** Inline content that acts as a name in its sentence. */
const code = new Set(words('code kbd samp var tt'));

/** What the text no longer says. Its words are no neighbors of those beside it. */
const deleted = new Set(words('del s strike'));

/** Elements that sit inside a sentence (HTML's phrasing content). Every other element ends a paragraph. */
export const phrasing = new Set([
  ...words('a abbr acronym b bdi bdo big cite data del dfn em font i img ins label mark meter nobr output'),
  ...words('progress q ruby rb rp rt s slot small span strike strong sub sup time u wbr br'),
  ...code,
]);

const kinds: Record<string, BlockKind> = {
  ...Object.fromEntries(
    words('h1 h2 h3 h4 h5 h6 title legend summary').map((name): [string, BlockKind] => [name, 'heading']),
  ),
  li: 'listItem',
  dd: 'listItem',
  dt: 'term',
  button: 'term',
  td: 'tableCell',
  th: 'tableCell',
  caption: 'caption',
  figcaption: 'caption',
  blockquote: 'quotation',
};

/** Attributes whose value people read. */
const proseAttributes = new Set(words('alt title aria-label placeholder'));

interface Open {
  readonly name: string;
  readonly kind: BlockKind;
  readonly language: string | undefined;
  readonly skipped: boolean;
  readonly code: boolean;
}

const outside: Open = {name: '', kind: 'paragraph', language: undefined, skipped: false, code: false};

/**
 * HTML. Script, style, code and preformatted text are no prose, block elements end paragraphs, `alt`, `title`,
 * `aria-label` and `placeholder` are paragraphs of their own. htmlparser2 reads it, since it says of every text, however broken the
 * nesting, where it is in the file.
 */
export function readHtml(text: string): Iterable<Block> {
  return new Reader(text, outside, false).read();
}

/**
 * HTML as XML, as books have it.
 *
 * @param language BCP 47 tag, for a page that declares none.
 */
export function readXhtml(text: string, language: string | undefined): Iterable<Block> {
  return new Reader(text, {...outside, language}, true).read();
}

class Reader {
  readonly #text: string;
  readonly #outside: Open;
  readonly #blocks: Block[] = [];
  readonly #open: Open[] = [];
  #pieces: Piece[] = [];
  /** Prose attributes of the tag that is being read. */
  #attributes: Piece[] = [];
  readonly #parser: HtmlParser;

  constructor(text: string, outside: Open, isXhtml: boolean) {
    this.#text = text;
    this.#outside = outside;
    this.#parser = new HtmlParser(
      hideLeftovers(text, false),
      {
        onattribute: (name, value, quote) => this.#attribute(name, value, quote),
        onopentag: (name, attributes) => this.#openTag(name, attributes),
        onclosetag: name => this.#closeTag(name),
        oncomment: () => this.#comment(),
        ontext: value => this.#prose(value),
      },
      isXhtml,
    );
  }

  read(): Block[] {
    this.#parser.parse();
    this.#endParagraph();
    return this.#blocks;
  }

  get #top(): Open {
    return this.#open.at(-1) ?? this.#outside;
  }

  #attribute(name: string, value: string, quote: string | null | undefined): void {
    // A value without quotes is a single word.
    if (!quote || value.trim() === '') return;
    const range = valueRange(this.#text, this.#parser.endIndex, quote);
    const piece = shown({value, ...range}, this.#text);
    if (proseAttributes.has(name) || (name === 'href' && isMask(piece.value))) this.#attributes.push(piece);
  }

  #openTag(name: string, attributes: Record<string, string>): void {
    if (!phrasing.has(name)) this.#endParagraph();
    if (name === 'br') this.#lineBreak();
    const parent = this.#top;
    const hidden = isHidden(attributes);
    const {'xml:lang': ofXml, lang: language = ofXml} = attributes;
    const element: Open = {
      name,
      kind: kinds[name] ?? parent.kind,
      language: language ?? parent.language,
      // A page's title is the only prose in its head.
      skipped:
        name !== 'title' &&
        (parent.skipped ||
          skipped.has(name) ||
          attributes.translate === 'no' ||
          (hidden && !phrasing.has(name))),
      // A script shows what is hidden within a sentence, or a part of it; and what is said in another language, as the
      // file itself says, is quoted: both hold a place there.
      code: parent.code || code.has(name) || deleted.has(name) || hidden || isForeign(name, language, parent),
    };
    if (!element.skipped) {
      for (const piece of this.#attributes) this.#blocks.push(block('attribute', [piece], element.language));
    }
    this.#attributes = [];
    this.#open.push(element);
  }

  #closeTag(name: string): void {
    if (!phrasing.has(name)) this.#endParagraph();
    this.#open.pop();
  }

  /** `</ a>` ends nothing, a browser takes it for a comment: it is kept as text, so that rules see it. */
  #comment(): void {
    const {startIndex, endIndex} = this.#parser;
    const found = this.#text.slice(startIndex, endIndex + 1);
    if (/^<\/\s+[a-z][a-z\d]*\s*>$/i.test(found)) this.#prose(found);
  }

  #prose(value: string): void {
    if (this.#top.skipped) return;
    const {startIndex, endIndex} = this.#parser;
    const piece = shown({value, start: startIndex, end: endIndex + 1}, this.#text);
    if (piece.start < piece.end) this.#pieces.push(this.#top.code ? {...piece, code: true} : piece);
    else this.#continueReference(piece);
  }

  /** The parser reports the two characters of `&NotEqualTilde;` one by one and gives the position of both to the first. */
  #continueReference({value, end}: Piece): void {
    const last = this.#pieces.at(-1);
    // What a closing tag has after its name is reported, too, where the file ends in it.
    if (last?.end === end) this.#pieces[this.#pieces.length - 1] = {...last, value: last.value + value};
  }

  /** One line break is a line end; two make a paragraph. */
  #lineBreak(): void {
    const {startIndex, endIndex} = this.#parser;
    const last = this.#pieces.findLast(piece => piece.value === '\n' || piece.value.trim() !== '');
    const found = this.#text.slice(startIndex, endIndex + 1);
    // A browser reads it as `<br>`: it is kept as text, so that rules see it.
    if (/^<\/br\s*>$/i.test(found))
      this.#pieces.push({value: `${found}\n`, start: startIndex, end: endIndex + 1});
    else if (last?.value === '\n') this.#endParagraph();
    else this.#pieces.push({value: '\n', start: startIndex, end: endIndex + 1});
  }

  #endParagraph(): void {
    const {name, kind, language} = this.#top;
    // A term of nothing but code is still what parts one description from the next.
    const isProse = this.#pieces.some(piece => (!piece.code || name === 'dt') && piece.value.trim() !== '');
    const isLost = isProse && this.#pieces.every(({value}) => /^\s*(?:<\/br\s*>\s*)?$/i.test(value));
    if (isLost) this.#blocks.push(block('markup', this.#pieces, language));
    else if (isProse)
      this.#blocks.push(...withoutDialects(block(kind, this.#pieces, language), this.#text, 'html'));
    this.#pieces = [];
  }
}

/**
 * Where the value of an attribute is in the file, between its quotation marks.
 *
 * @param after Where the parser says that the attribute ends: after its closing quotation mark.
 */
export function valueRange(text: string, after: number, quote: string): Range {
  const end = after - 1;
  return {start: text.lastIndexOf(quote, end - 1) + 1, end};
}

/** Whether an element's content is not shown. What is hidden until it is found is there to be read. */
function isHidden({hidden, style = ''}: Record<string, string>): boolean {
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return /(?:^|[;\s])display\s*:\s*none\b/i.test(style);
}

/** Whether words within a sentence are marked as those of another language: `<i lang="fr">`. A page that declares none is in English. */
function isForeign(name: string, language: string | undefined, {language: around = 'en'}: Open): boolean {
  if (!phrasing.has(name) || language === undefined || language === '') return false;
  return primaryOf(language) !== primaryOf(around);
}

function primaryOf(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

function block(kind: BlockKind, pieces: readonly Piece[], language: string | undefined): Block {
  return language ? {kind, pieces, language, markup: 'html'} : {kind, pieces, markup: 'html'};
}
