import {
  type Finding,
  isAbbreviation,
  isLowerWord,
  isTitleCase,
  type Paragraph,
  profileOf,
  type Sentence,
  startsWord,
  type Token,
} from '../../src/toolkit.js';
import {hasContactClause} from './broken-end.js';
import {clippedWords, endsNoParagraph, fronting, mayEndClause} from './words.js';

/** Longest line, in words, that may be a title, a label or a signature. */
const longestTitle = 15;

/** Finds "a plan for the new brid" at the end of a paragraph: the start of a longer word, after sentences with periods. */
export function cutWord({block, tokens, sentences, text}: Paragraph): Finding | undefined {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  const isAfterSentence = /[.!?]["”’)]?\s*$/.test(text.slice(0, sentences.at(-1)?.start ?? 0));
  if (block !== 'paragraph' || !isAfterSentence || !isLowerWord(last) || !isLowerWord(before) || !last.spaced)
    return undefined;
  if (!/^[a-z]{2,}$/.test(last.text) || clippedWords.has(last.text) || isAbbreviation(last)) return undefined;
  if (profileOf(last.text) || !startsWord(last.text) || !profileOf(before.lower)) return undefined;
  if (!/^\p{Lu}/u.test(text.slice(sentences.at(-1)!.start).trimStart())) return undefined;
  return {
    start: last.start,
    end: last.end,
    reason: `Paragraph breaks off in the word \`${last.text}\`: add what is missing`,
    note: 'A model that reaches its limit of tokens stops in the middle of a word.',
    severity: 'warning',
  };
}

/** Finds a paragraph of prose that ends in a word that requires another: "a plan for the". */
export function openEnd(paragraph: Paragraph): Finding | undefined {
  const last = lastWord(paragraph);
  if (!last || paragraph.wordCount < 6) return undefined;
  const sentence = paragraph.sentences.at(-1)!;
  if (!endsNoParagraph.has(last.text) && !(mayEndClause.has(last.text) && isObjectMissing(sentence)))
    return undefined;
  return {
    start: last.start,
    end: last.end,
    reason: `Paragraph breaks off at \`${last.text}\`: add what is missing`,
    severity: 'warning',
  };
}

/** Before a quotation in the next paragraph. */
const introducesSpeech = /^(?:said|says|asked|replied|answered|added|cried|shouted|whispered|wrote)$/;

/**
 * Finds a paragraph whose last sentence ends without punctuation, unlike the ones before it. A capital at the end may be the name
 * of a site, and markup a link.
 */
export function missingPeriod(paragraph: Paragraph): Finding | undefined {
  const last = lastWord(paragraph);
  if (!last || paragraph.wordCount <= longestTitle || paragraph.sentences.length < 2) return undefined;
  const [before, sentence] = paragraph.sentences.slice(-2);
  const isPlain =
    last.isLower &&
    !introducesSpeech.test(last.text) &&
    /[.!?]$/.test(before!.tokens.at(-1)!.text) &&
    sentence!.tokens.length >= 4 &&
    /^\p{Lu}/u.test(sentence!.text) &&
    !isTitleCase(sentence!.tokens) &&
    isUnmarked(paragraph, sentence!);
  return {
    start: last.start,
    end: last.end,
    reason: `Missing period after \`${last.text}\` at the end of the paragraph: add one, or add what is missing`,
    severity: isPlain ? 'warning' : 'info',
  };
}

/** The word at the end of a paragraph of prose. "etc." has a period of its own. */
function lastWord({block, tokens, sentences}: Paragraph): Token | undefined {
  const last = tokens.at(-1);
  if (block !== 'paragraph' || sentences.length === 0 || last?.kind !== 'word' || last.text.endsWith('.'))
    return undefined;
  return last;
}

/** Whether a stretch has no markup, such as that of a link. */
function isUnmarked({toFile, plainLength}: Paragraph, {start, end}: Sentence): boolean {
  const range = toFile(start, end);
  return range.end - range.start === plainLength(start, end);
}

/**
 * Whether a noun right before the last word shows that something should follow it: "the roads of the town are". A preposition
 * can end a clause after a verb, and after a noun whose clause starts with its subject: "the man I gave the book to".
 */
function isObjectMissing({tokens}: Sentence): boolean {
  const before = tokens.at(-2);
  if (before?.pos !== 'NOUN' || tokens.some(({lower}) => fronting.has(lower) || lower === 'to')) return false;
  return !hasContactClause(tokens);
}
