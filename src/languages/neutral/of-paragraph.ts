import type {Paragraph} from './token.js';

/** A paragraph that stores results computed from it, by the number of the computation. */
export interface Deriving {
  readonly derived: unknown[];
}

let slots = 0;

/** Room for the values of a paragraph. */
export function derivedValues(): unknown[] {
  return new Array(slots);
}

/**
 * Returns a function that computes its result once for each paragraph. The result is stored in the paragraph itself, because a
 * WeakMap is slower for many short-lived paragraphs.
 */
export function ofParagraph<T extends object | number>(
  compute: (paragraph: Paragraph) => T,
): (paragraph: Paragraph) => T {
  const slot = slots++;
  return paragraph => {
    const {derived} = paragraph as Paragraph & Deriving;
    derived[slot] ??= compute(paragraph);
    return derived[slot] as T;
  };
}
