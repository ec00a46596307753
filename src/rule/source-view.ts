import {ofParagraph} from '../languages/neutral/of-paragraph.js';
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
  #paragraph: Paragraph | undefined;

  constructor(facts: SegmentFacts) {
    this.#facts = facts;
    this.language = facts.source!.language;
    this.codes = facts.sourceCodes ?? none;
  }

  get text(): string {
    return this.paragraph.text;
  }

  get paragraph(): Paragraph {
    this.#paragraph ??= analyzerFor(this.language ?? 'und').paragraphOf(this.#facts.source!);
    return this.#paragraph;
  }
}
