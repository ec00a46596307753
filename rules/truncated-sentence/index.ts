import {
  defineRule,
  type Finding,
  isLowerWord,
  type Paragraph,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {
  articles,
  endsNoParagraph,
  linkingWords,
  nounPrepositions,
  phrasalNouns,
  possessives,
} from './words.js';

interface Facts {
  /** Whether nothing but the missing full stop shows that the paragraph breaks off. */
  readonly onlyStop: boolean;
  /** Whether it is the paragraph that breaks off. */
  readonly endsParagraph: boolean;
}

/** Length of what stands between two paragraphs where nothing but line ends do. */
const longestGap = 4;

/** Longest line that may be a title, a label or a signature, in words. */
const longestTitle = 15;

/** A sentence that breaks off: it ends in a word that asks for another, or a paragraph stops without a full stop. */
export default defineRule<never, Facts>({
  id: 'truncated-sentence',
  description: 'Sentence that breaks off',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['repetition-loop', 'repeated-words'],
  check(sentence, {reportIf}) {
    const finding = brokenEnd(sentence);
    if (finding) reportIf(finding, {onlyStop: false, endsParagraph: false});
  },
  checkParagraph(paragraph, {reportIf}) {
    const finding = missingStop(paragraph);
    if (finding) reportIf(finding, {onlyStop: finding.severity === 'info', endsParagraph: true});
  },
  confirm({onlyStop, endsParagraph}, {document, paragraph, next}) {
    // Code, a list or a table goes on with the sentence: "such as" and then an example.
    if (endsParagraph && next && (next.block !== 'paragraph' || next.start - paragraph.end > longestGap))
      return false;
    return !onlyStop || document.endsParagraphsInStops;
  },
});

/** "the so-called." and "a plan for the.": what the last word asks for is gone. */
function brokenEnd({tokens, paragraph}: Sentence): Finding | undefined {
  const stop = tokens.at(-1);
  const last = tokens.at(-2);
  const before = tokens.at(-3);
  if (stop?.text !== '.' || stop.spaced || !isLowerWord(last) || !isLowerWord(before) || !last.spaced)
    return undefined;
  const certain = articles.has(last.lower) || linkingWords.has(last.lower);
  if (!certain && (!isWeakEnd(last, before) || tokens.some(isStranding))) return undefined;
  // What stands in quotation marks or breaks off on purpose is spoken.
  if (tokens.length < 5 || /["“”]/.test(paragraph.text.slice(tokens[0]!.start, stop.end + 1)))
    return undefined;
  return {
    start: last.start,
    end: stop.end,
    reason: `Sentence breaks off at \`${last.text}.\`: put in what is missing`,
    note: 'Engines lose the end of a sentence where they cut a long one, or where a word has no translation.',
    severity: certain ? 'error' : 'warning',
  };
}

/** "Say which keys to get the values from.": a question word's preposition may end the sentence. */
function isStranding({lower}: Token): boolean {
  return /^(?:which|what|who|whom|whose|where)$/.test(lower);
}

/** "the development of.": a noun before it, so that it is not stranded as in "what I think of". */
function isWeakEnd(last: Token, before: Token): boolean {
  if (possessives.has(last.lower)) return true;
  return nounPrepositions.has(last.lower) && before.pos === 'NOUN' && !phrasalNouns.has(before.lower);
}

/** A paragraph of prose that ends without a mark: in a word that asks for another, or where its siblings have one. */
function missingStop(paragraph: Paragraph): Finding | undefined {
  const last = paragraph.tokens.at(-1);
  const sentence = paragraph.sentences.at(-1);
  if (paragraph.block !== 'paragraph' || !sentence || last?.kind !== 'word') return undefined;
  const asks = endsNoParagraph.has(last.text);
  if (!asks && (paragraph.wordCount <= longestTitle || paragraph.sentences.length < 2)) return undefined;
  if (asks && paragraph.wordCount < 6) return undefined;
  return {
    start: last.start,
    end: last.end,
    reason: asks
      ? `Paragraph breaks off at \`${last.text}\`: put in what is missing`
      : `Paragraph stops at \`${last.text}\` without a full stop: end the sentence, or put in what is missing`,
    severity: asks ? 'warning' : 'info',
  };
}
