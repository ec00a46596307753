import type {Paragraph, RuleContext, Span} from '../../src/toolkit.js';
import {type Comparison, comparisonOf, isAboutCode, placeOfLost} from './comparison.js';

/** Most words to report in a paragraph: if more are missing, most of the text is. */
const mostWords = 10;

/** A check that reports each distinct word of the source that a comparison finds missing. */
export function checkForLostWords(
  lostIn: (comparison: Comparison) => readonly Span[],
  reasonFor: (text: string) => string,
): (paragraph: Paragraph, context: RuleContext<unknown>) => void {
  return (paragraph, context) => {
    const comparison = comparisonOf(paragraph, context);
    const reported = new Set<string>();
    for (const lost of lostIn(comparison)) {
      if (reported.size === mostWords) return;
      if (reported.has(lost.text) || isAboutCode(paragraph, context, undefined, lost)) continue;
      reported.add(lost.text);
      context.report({...placeOfLost(lost, comparison), reason: reasonFor(lost.text)});
    }
  };
}
