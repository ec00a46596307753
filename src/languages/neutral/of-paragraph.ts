import type {Paragraph} from './token.js';

/** A paragraph that keeps what was computed from it, by the number of the computation. */
export interface Deriving {
  readonly derived: unknown[];
}

let slots = 0;

/**
 * Makes a function that computes something from a paragraph the first time it is asked, and then remembers it. The result
 * is kept in the paragraph itself: a WeakMap is slower, since paragraphs are many and short-lived.
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
