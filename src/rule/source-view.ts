import {ofParagraph} from '../languages/neutral/of-paragraph.js';
import {fileEndOffset, fileOffset, type MappedText, mappedTextOf} from '../languages/neutral/offset-map.js';
import type {Paragraph} from '../languages/neutral/token.js';
import {analyzerFor} from '../languages/registry.js';
import type {BlockCode, SegmentFacts} from '../model/block.js';
import type {FileRange} from '../model/file-range.js';
import type {SourceView} from './definition.js';

/** The source of a paragraph; undefined if it has none. */
export function sourceOf(paragraph: Paragraph): SourceView | undefined {
  return paragraph.segment?.source ? viewOf(paragraph) : undefined;
}

/** The range in the file of a stretch of a paragraph's source: known without the analysis of the source. */
export function sourceInFile(paragraph: Paragraph, start: number, end: number): FileRange {
  const {prose} = viewOf(paragraph);
  return {start: fileOffset(prose, start), end: fileEndOffset(prose, start, end)};
}

const viewOf = ofParagraph(({segment}): SegmentSource => new SegmentSource(segment!));

const none: readonly BlockCode[] = [];

class SegmentSource implements SourceView {
  readonly language: string | undefined;
  readonly codes: readonly BlockCode[];
  readonly #facts: SegmentFacts;
  #prose: MappedText | undefined;
  #paragraph: Paragraph | undefined;

  constructor(facts: SegmentFacts) {
    this.#facts = facts;
    this.language = facts.source!.language;
    this.codes = facts.sourceCodes ?? none;
  }

  /** Most rules need no more than the text, and the analysis takes much longer. */
  get text(): string {
    return this.prose.text;
  }

  get prose(): MappedText {
    this.#prose ??= mappedTextOf(this.#facts.source!.pieces);
    return this.#prose;
  }

  get hasCode(): boolean {
    return this.#facts.source!.pieces.some(({code}) => code);
  }

  get paragraph(): Paragraph {
    this.#paragraph ??= analyzerFor(this.language ?? 'und').paragraphOf(this.#facts.source!);
    return this.#paragraph;
  }
}
