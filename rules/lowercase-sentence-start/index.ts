import {
  capitalize,
  defineRule,
  endsSentence,
  type Finding,
  hasMarkupBetween,
  isAbbreviation,
  isLowerWord,
  isOrdinaryWord,
  isVerse,
  type Paragraph,
  type Sentence,
  type Severity,
  type Token,
} from '../../src/toolkit.js';
import {endsInStop, lowerAfterStop, lowerParagraph, type Note} from './paragraphs.js';

/** Most words in a leftover fragment, which belongs to the previous sentence. */
const longestFragment = 3;

interface Facts {
  readonly word: string;
  /** Whether the word may be the name of a program. */
  readonly mayBeName: boolean;
  /** Whether it starts a paragraph. */
  readonly startsParagraph: boolean;
}

/** Finds sentences that start in lowercase after the end of another sentence. */
export default defineRule<never, Facts, Note, ReadonlySet<number>>({
  id: 'lowercase-sentence-start',
  description: 'Sentence that starts in lowercase',
  category: 'Linguistic conventions/Textual conventions',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['repetition-loop', 'stray-punctuation', 'case-lost'],
  check(sentence, {reportIf}) {
    const finding = findingIn(sentence);
    if (finding)
      reportIf(finding, {
        word: sentence.tokens[0]!.lower,
        mayBeName: startsWithBareNoun(sentence),
        startsParagraph: false,
      });
  },
  checkParagraph(paragraph, {reportIf, collect}) {
    const {block, tokens, sentences, text} = paragraph;
    if (block !== 'paragraph' || tokens.length === 0) return;
    const finding = lowerParagraph(paragraph);
    collect({isLower: finding !== undefined, hasStop: endsInStop(paragraph)}, 0, text.length);
    if (finding)
      reportIf(finding, {
        word: tokens[0]!.lower,
        mayBeName: startsWithBareNoun(sentences[0]!),
        startsParagraph: true,
      });
  },
  summarize: lowerAfterStop,
  confirm({word, mayBeName, startsParagraph}, {document, earlier, paragraph, summary: lowerParagraphs}) {
    if (startsParagraph && (mayBeName || !lowerParagraphs.has(paragraph.start))) return false;
    if (mayBeName && document.lowerCaseUses(word) > 2 && document.capitalUses(word) === 0) return false;
    // "npm", "syme": a word in no dictionary is a name. The document shows whether it has a capital.
    if (!isOrdinaryWord(word) && document.capitalUses(word) === 0) return false;
    if (document.isNamedInCode(word)) return false;
    // A document all in lowercase has one defect, not a hundred.
    return earlier === 0 || !document.isLowerCased;
  },
});

/** "apt is a tool", "git can be used": a singular noun without an article is a name, or a mass noun such as "water". */
function startsWithBareNoun({tokens: [first, second]}: Sentence): boolean {
  return (
    first !== undefined &&
    /^(?:NOUN|PROPN|ADJ|VERB)$/.test(first.pos) &&
    !first.lower.endsWith('s') &&
    second !== undefined &&
    /^(?:AUX|VERB)$/.test(second.pos)
  );
}

function findingIn(sentence: Sentence): Finding | undefined {
  const first = sentence.tokens[0];
  if (
    !isLowerWord(first) ||
    isAbbreviation(first) ||
    isPartOfName(sentence) ||
    isLabel(sentence) ||
    isVerbatim(sentence.paragraph) ||
    isVerse(sentence.paragraph)
  )
    return undefined;
  const mark = markBefore(sentence);
  if (!mark) return undefined;
  // Storytellers write "How sad! how true", and "Oklahoma!" is a title.
  const severity: Severity = mark.text === '.' ? 'error' : 'info';
  if (isFragment(sentence)) {
    return {
      start: first.start,
      end: sentence.end,
      reason: `Leftover fragment \`${sentence.text}\`: join it to the previous sentence or delete it`,
      note: 'Machine translation sometimes ends a sentence too early and leaves a fragment.',
      severity,
    };
  }
  return {
    start: first.start,
    end: first.end,
    reason: `Sentence starts in lowercase: write \`${capitalize(first.text)}\`, or join it to the previous sentence`,
    expected: [capitalize(first.text)],
    severity,
  };
}

/** "db_open() may fail", "shell> ls": a name in code continues without a space. "a, b, c" are letters. */
function isPartOfName({tokens}: Sentence): boolean {
  const next = tokens[1];
  if (tokens[0]!.text.length === 1 && next?.text === ',') return true;
  return next !== undefined && !next.spaced && /^[_>=(){}[\]/\\@#$<|~+*]/.test(next.text);
}

/** "linked: (experimental) …", "hoisted (default): …": the value of an option and its description. */
function isLabel({tokens: [first], text}: Sentence): boolean {
  return /^(?:\s\([^()]{1,30}\))?:\s/.test(text.slice(first!.text.length));
}

/** "'the key is invalid. expected: [KEY]'": program output. */
function isVerbatim({text, block}: Paragraph): boolean {
  return block !== 'paragraph' && /^'.*'$/.test(text.trim());
}

/** The punctuation mark that ends the previous sentence; undefined if it may not end it. */
function markBefore({paragraph, index, tokens}: Sentence): Token | undefined {
  const before = paragraph.sentences[index - 1]?.tokens;
  const stop = before?.at(-1);
  const word = before?.at(-2);
  // "because 1. you might not know it. 2. if you do": the number of an item.
  if (word?.kind === 'number' && /^[.:;]?$/.test(before?.at(-3)?.text ?? '')) return undefined;
  const first = tokens[0]!;
  // Markup before the first word shows a name: *event*, [npm](…).
  if (
    !stop ||
    !word ||
    !first.spaced ||
    !/^[.!?]$/.test(stop.text) ||
    hasMarkupBetween(paragraph, stop, first)
  )
    return undefined;
  return endsSentence(paragraph.text, word, stop, first) ? stop : undefined;
}

function isFragment(sentence: Sentence): boolean {
  const words = sentence.tokens.filter(token => token.kind === 'word');
  // "he died." is a sentence.
  if (/^(?:i|you|he|she|it|we|they)$/.test(words[0]!.lower) && words.length > 1) return false;
  return words.length <= longestFragment && /^[.!?]$/.test(sentence.tokens.at(-1)!.text);
}
