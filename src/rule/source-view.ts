import {ofParagraph} from '../languages/neutral/of-paragraph.js';
import {mappedTextOf} from '../languages/neutral/offset-map.js';
import type {Paragraph} from '../languages/neutral/token.js';
import {analyzerFor} from '../languages/registry.js';
import type {BlockCode, SegmentFacts} from '../model/block.js';
import type {SourceView} from './definition.js';

/** The source of a paragraph; undefined if it has none. */
export function sourceOf(paragraph: Paragraph): SourceView | undefined {
  return paragraph.segment?.source ? viewOf(paragraph) : undefined;
}

const viewOf = ofParagraph(({segment}): SourceView => new SegmentSource(segment!));

const none: readonly BlockCode[] = [];

class SegmentSource implements SourceView {
  readonly language: string | undefined;
  readonly codes: readonly BlockCode[];
  readonly #facts: SegmentFacts;
  #text: string | undefined;
  #paragraph: Paragraph | undefined;

  constructor(facts: SegmentFacts) {
    this.#facts = facts;
    this.language = facts.source!.language;
    this.codes = facts.sourceCodes ?? none;
  }

  /** Most rules need no more than the text, and the analysis takes much longer. */
  get text(): string {
    this.#text ??= mappedTextOf(this.#facts.source!.pieces).text;
    return this.#text;
  }

  get hasCode(): boolean {
    return this.#facts.source!.pieces.some(({code}) => code);
  }

  get paragraph(): Paragraph {
    this.#paragraph ??= analyzerFor(this.language ?? 'und').paragraphOf(this.#facts.source!);
    return this.#paragraph;
  }
}
