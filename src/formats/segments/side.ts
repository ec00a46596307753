import type {Block, BlockKind} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {Code, Side} from '../../model/segment.js';
import {messageFactsOf, variantsOf} from './icu.js';
import type {MappedText} from './mapped-text.js';
import {codesOf, withoutMarkup} from './markup.js';
import {isLabel} from './words.js';

/** What a reader knows of a source or a target. */
export interface SideFacts {
  /** BCP 47 tag, where the file declares one. */
  readonly language?: string | undefined;
  /** Where it is in the file. */
  readonly place: Range;
  /** Kind of its blocks that are no labels: a `string` of a program by default. */
  readonly kind?: BlockKind;
  readonly encoding?: string;
  /** Inline codes of the format itself, such as the elements of XLIFF. */
  readonly codes?: readonly Code[];
  /** Whether `&` or `_` before a letter may name its key: `&File`. */
  readonly hasAccelerators?: boolean;
}

/** An empty line: it parts paragraphs. */
const paragraphBreak = /\n[^\S\n]*\n\s*/g;

/** A mark for the key that opens a menu: a single one in the text, before a letter. */
const accelerators = [/(?<![\p{L}\p{N}&])&(?=\p{L}(?![\w#]*;))/gu, /(?<![\p{L}\p{N}_])_(?=\p{L})/gu];

/** Reads the source or the target of a segment from its decoded text: paragraphs, branches of ICU messages, and codes. */
export function sideOf(text: MappedText, facts: SideFacts): Side {
  const {language, place, encoding, kind = 'string', codes = [], hasAccelerators = false} = facts;
  const variants = variantsOf(text) ?? [text];
  const message = messageFactsOf(text.text);
  const blocks = variants.flatMap(variant => {
    const prose = withoutMarkup(variant);
    return paragraphsOf(hasAccelerators ? withoutAccelerator(prose) : prose).map(paragraph =>
      blockOf(paragraph, kind, language),
    );
  });
  return {
    blocks: blocks.filter(({pieces}) => pieces.some(({value}) => value.trim() !== '')),
    place,
    codes: inOrder(codes, codesOf(text)),
    ...(language !== undefined && {language}),
    ...(encoding !== undefined && {encoding}),
    ...(message && {message}),
  };
}

function inOrder(codes: readonly Code[], others: readonly Code[]): readonly Code[] {
  if (codes.length === 0 || others.length === 0) return codes.length === 0 ? others : codes;
  return [...codes, ...others].sort((a, b) => a.place.start - b.place.start);
}

function blockOf(text: MappedText, kind: BlockKind, language: string | undefined): Block {
  const isShort = (kind === 'string' || kind === 'paragraph') && isLabel(text.text);
  return {
    kind: isShort ? 'label' : kind,
    pieces: text.pieces(),
    ...(language !== undefined && {language}),
  };
}

function paragraphsOf(text: MappedText): MappedText[] {
  if (!text.text.includes('\n')) return [text];
  const paragraphs: MappedText[] = [];
  let start = 0;
  for (const {0: gap, index} of text.text.matchAll(paragraphBreak)) {
    paragraphs.push(text.slice(start, index));
    start = index + gap.length;
  }
  return start === 0 ? [text] : [...paragraphs, text.slice(start)];
}

function withoutAccelerator(text: MappedText): MappedText {
  if (!/[&_]/.test(text.text)) return text;
  for (const mark of accelerators)
    if (text.text.match(mark)?.length === 1) return text.decode(mark, () => '');
  return text;
}
