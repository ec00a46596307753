/** A regular expression, and a text with its match between brackets. */
export type Frame = readonly [pattern: string, example: string];

/** What chat models say around a translation, in one language. */
export interface Frames {
  /** What may come before a preface: "Natürlich!" */
  readonly openers: string;
  /** "Hier ist die Übersetzung", up to the words before the colon. */
  readonly prefaces: readonly Frame[];
  /** The start of an offer. People write this, too. */
  readonly closings: readonly Frame[];
  /** The start of a sentence to the reader about the translation. */
  readonly remarks: readonly Frame[];
  /** The start of a refusal, or of a question for the text. */
  readonly refusals: readonly Frame[];
  /** "Übersetzung", alone on its line. People write this, too. */
  readonly labels: Frame;
}
