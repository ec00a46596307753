/** A use of one of the forms of a thing. */
export interface Form {
  /** What all forms have in common. */
  readonly thing: string;
  readonly form: string;
  /** Whether the form is right wherever the others are, however often the document has them. */
  readonly isRight?: boolean;
  /** The use in the text. */
  readonly text: string;
}

/** Forms that a pattern finds. */
export interface Family {
  readonly pattern: RegExp;
  /** A fast test that every text with a match passes. */
  readonly needs: RegExp;
  formOf(match: RegExpExecArray): Form | undefined;
}
