import {
  defineRule,
  type Finding,
  isAbbreviation,
  isLowerWord,
  type Paragraph,
  profileOf,
  type Sentence,
  startsWord,
  type Token,
} from '../../src/toolkit.js';
import {restartedLine} from './restart.js';
import {
  articles,
  clippedWords,
  endsNoParagraph,
  fronting,
  linkingWords,
  mayEndClause,
  nounPrepositions,
  openPairs,
  openParticiples,
  phrasalNouns,
  possessives,
} from './words.js';

interface Facts {
  /** Whether the missing period is the only sign that the paragraph breaks off. */
  readonly onlyPeriod: boolean;
  /** Whether the sentence ends its paragraph. */
  readonly endsParagraph: boolean;
  /** A word that may be cut. */
  readonly cut?: string;
}

/** Longest gap between two paragraphs separated only by line breaks, in UTF-16 code units. */
const longestGap = 4;

/** Longest line, in words, that may be a title, a label or a signature. */
const longestTitle = 15;

/** Reports a sentence that breaks off: it ends in a word that requires another, or its paragraph ends without a period. */
export default defineRule<never, Facts>({
  id: 'truncated-sentence',
  description: 'Sentence that breaks off',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['repetition-loop', 'repeated-words', 'omission'],
  check(sentence, {reportIf}) {
    const finding = brokenEnd(sentence);
    if (finding) reportIf(finding, {onlyPeriod: false, endsParagraph: false});
  },
  checkParagraph(paragraph, {report, reportIf}) {
    const restarted = restartedLine(paragraph);
    if (restarted) report(restarted);
    const cut = cutWord(paragraph);
    if (cut) {
      const word = paragraph.text.slice(cut.start, cut.end);
      reportIf(cut, {onlyPeriod: false, endsParagraph: true, cut: word});
      return;
    }
    const finding = missingPeriod(paragraph);
    if (finding) reportIf(finding, {onlyPeriod: finding.severity === 'info', endsParagraph: true});
  },
  confirm({onlyPeriod, endsParagraph, cut}, {document, paragraph, next}) {
    // Code, a list or a table may continue the sentence: "such as" and then an example.
    if (endsParagraph && next && (next.block !== 'paragraph' || next.start - paragraph.end > longestGap))
      return false;
    // A word that the document uses again is whole.
    if (cut !== undefined) return document.lowerCaseUses(cut) <= 1;
    return !onlyPeriod || document.endsParagraphsInStops;
  },
});

/** Finds "the so-called." and "a plan for the.": the word that should follow is missing. */
function brokenEnd({tokens, paragraph}: Sentence): Finding | undefined {
  const stop = tokens.at(-1);
  const last = tokens.at(-2);
  const before = tokens.at(-3);
  if (stop?.text !== '.' || stop.spaced || !isLowerWord(last) || !isLowerWord(before) || !last.spaced)
    return undefined;
  const certain = articles.has(last.lower) || linkingWords.has(last.lower);
  if (!certain && (!isWeakEnd(last, before) || tokens.some(isStranding) || hasContactClause(tokens)))
    return undefined;
  // Quoted speech may break off on purpose.
  if (tokens.length < 5 || /["“”]/.test(paragraph.text.slice(tokens[0]!.start, stop.end + 1)))
    return undefined;
  return {
    start: last.start,
    end: stop.end,
    reason: `Sentence breaks off at \`${last.text}.\`: add what is missing`,
    note: 'Engines can lose the end of a sentence when they split a long one, or when a word has no translation.',
    severity: certain ? 'error' : 'warning',
  };
}

/** "Say which keys to get the values from.": the preposition of a question word may end the sentence. */
function isStranding({lower}: Token): boolean {
  return /^(?:which|what|who|whom|whose|where)$/.test(lower);
}

/** "someone I shouldn't be taking advice from", "the man I gave the book to": a clause without "that" starts with its subject. */
function hasContactClause(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({pos, lower}, index) =>
      (pos === 'NOUN' || /^(?:some|any|every|no)(?:one|body|thing)$/.test(lower)) &&
      /^(?:i|you|he|she|it|we|they)$/.test(tokens[index + 1]?.lower ?? ''),
  );
}

/** Whether the last word can't end a sentence after the word before it: "the development of.", but not "what I think of". */
function isWeakEnd(last: Token, before: Token): boolean {
  if (possessives.has(last.lower) || openPairs.has(`${before.lower} ${last.lower}`)) return true;
  // "port it to another system using."
  if (openParticiples.has(last.lower))
    return before.pos === 'NOUN' || /^(?:by|when|while)$/.test(before.lower);
  return nounPrepositions.has(last.lower) && before.pos === 'NOUN' && !phrasalNouns.has(before.lower);
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

/** Finds "a plan for the new brid" at the end of a paragraph: the start of a longer word, after sentences with periods. */
function cutWord({block, tokens, sentences, text}: Paragraph): Finding | undefined {
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

/** Finds a paragraph of prose that ends without punctuation: in a word that requires another, or unlike the paragraphs around it. */
function missingPeriod(paragraph: Paragraph): Finding | undefined {
  const last = paragraph.tokens.at(-1);
  const sentence = paragraph.sentences.at(-1);
  if (paragraph.block !== 'paragraph' || !sentence || last?.kind !== 'word') return undefined;
  const isOpen = endsNoParagraph.has(last.text) || (mayEndClause.has(last.text) && isObjectMissing(sentence));
  if (!isOpen && (paragraph.wordCount <= longestTitle || paragraph.sentences.length < 2)) return undefined;
  if (isOpen && paragraph.wordCount < 6) return undefined;
  return {
    start: last.start,
    end: last.end,
    reason: isOpen
      ? `Paragraph breaks off at \`${last.text}\`: add what is missing`
      : `Missing period after \`${last.text}\` at the end of the paragraph: add one, or add what is missing`,
    severity: isOpen ? 'warning' : 'info',
  };
}
