import type {LanguageTools} from './analyzed-paragraph.js';
import type {RegisterCounts} from './register.js';
import type {Paragraph} from './token.js';

/** A language that paragraphs can be analyzed in. */
export interface Language {
  /** BCP 47 tag; `und` for the fallback language. */
  readonly tag: string;
  readonly tools: LanguageTools;
  /** Counts the features that show the register of a paragraph: instructions, dialogue, reports. */
  registerCountsOf(paragraph: Paragraph): RegisterCounts;
}
