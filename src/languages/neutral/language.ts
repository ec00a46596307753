import type {LanguageTools} from './analyzed-paragraph.js';
import type {RegisterCounts} from './register.js';
import type {Paragraph} from './token.js';

/** A language that paragraphs can be analyzed in. */
export interface Language {
  /** BCP 47 tag; `und` for the one that stands in for all others. */
  readonly tag: string;
  readonly tools: LanguageTools;
  /** Counts the signs of a paragraph's register: instructions, dialogue, reports. */
  registerCountsOf(paragraph: Paragraph): RegisterCounts;
}
