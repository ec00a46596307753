import type {AnalysedParagraph} from '../en/paragraph.js';
import type {Paragraph} from './token.js';

/**
 * Makes a function that computes something of a paragraph when it is first asked for it: the same each time. It is kept
 * with the paragraph, which a WeakMap would do at a cost: paragraphs are many, and short-lived.
 */
export function ofParagraph<T extends object | number>(
  compute: (paragraph: Paragraph) => T,
): (paragraph: Paragraph) => T {
  const slot = slots++;
  return paragraph => {
    const {derived} = paragraph as AnalysedParagraph;
    derived[slot] ??= compute(paragraph);
    return derived[slot] as T;
  };
}

export let slots = 0;
