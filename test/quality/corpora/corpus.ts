import type {FormatName} from '../../../src/formats/index.js';

/** What kind of prose a text is. */
export type Kind = 'news' | 'speech' | 'fiction' | 'reference' | 'documentation' | 'essay';

/** A text written and edited by people. */
export interface CleanText {
  /** The package that it comes from. */
  readonly corpus: string;
  readonly kind: Kind;
  /** Unique within the corpus. */
  readonly name: string;
  readonly text: string;
  readonly format: FormatName;
  readonly sentences: number;
}
