import {
  capitalise,
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

/** A stump is what a cut left of a sentence: a few words that go with the sentence before. */
const longestStump = 3;

interface Facts {
  readonly word: string;
  /** Whether it may be the name of a program. */
  readonly mayBeName: boolean;
}

/** A sentence that starts in lower case, behind a full stop that ends the sentence before. */
export default defineRule<never, Facts>({
  id: 'lowercase-sentence-start',
  description: 'Sentence that starts in lower case',
  category: 'Linguistic conventions/Textual conventions',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['repetition-loop', 'stray-punctuation'],
  check(sentence, {reportIf}) {
    const finding = findingIn(sentence);
    if (finding)
      reportIf(finding, {word: sentence.tokens[0]!.lower, mayBeName: startsWithBareNoun(sentence)});
  },
  confirm({word, mayBeName}, {document, earlier}) {
    if (mayBeName && document.lowerCaseUses(word) > 2 && document.capitalUses(word) === 0) return false;
    // "npm", "syme": a word that no dictionary has is a name; whether one with a capital, the document shows.
    if (!isOrdinaryWord(word) && document.capitalUses(word) === 0) return false;
    if (document.isNamedInCode(word)) return false;
    // A document all in lower case has one defect, not a hundred.
    return earlier === 0 || !document.isLowerCased;
  },
});

/** "apt is a tool", "git can be used": a noun in the singular without an article is a name, or "water" and the like. */
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
  // "How sad! how true" is a liberty that storytellers take, and "Oklahoma!" a title.
  const severity: Severity = mark.text === '.' ? 'error' : 'info';
  if (isStump(sentence)) {
    return {
      start: first.start,
      end: sentence.end,
      reason: `Broken sentence: \`${sentence.text}\` is a stump, join it to the sentence before or take it out`,
      note: 'Machine translation cuts a sentence in two and ends the first part too early.',
      severity,
    };
  }
  return {
    start: first.start,
    end: first.end,
    reason: `Sentence starts in lower case: write \`${capitalise(first.text)}\`, or join it to the sentence before`,
    expected: [capitalise(first.text)],
    severity,
  };
}

/** "db_open() may fail", "shell> ls": a name of a program goes on without a space; "a, b, c" are letters. */
function isPartOfName({tokens}: Sentence): boolean {
  const next = tokens[1];
  if (tokens[0]!.text.length === 1 && next?.text === ',') return true;
  return next !== undefined && !next.spaced && /^[_>=(){}[\]/\\@#$<|~+*]/.test(next.text);
}

/** "linked: (experimental) …", "hoisted (default): …": the value of an option, with what it does. */
function isLabel({tokens: [first], text}: Sentence): boolean {
  return /^(?:\s\([^()]{1,30}\))?:\s/.test(text.slice(first!.text.length));
}

/** "'the key is invalid. expected: [KEY]'": what a program prints. */
function isVerbatim({text, block}: Paragraph): boolean {
  return block !== 'paragraph' && /^'.*'$/.test(text.trim());
}

/** The mark that ends the sentence before, where it surely does. */
function markBefore({paragraph, index, tokens}: Sentence): Token | undefined {
  const before = paragraph.sentences[index - 1]?.tokens;
  const stop = before?.at(-1);
  const word = before?.at(-2);
  // "because 1. you might not know it. 2. if you do": the number of an item.
  if (word?.kind === 'number' && /^[.:;]?$/.test(before?.at(-3)?.text ?? '')) return undefined;
  const first = tokens[0]!;
  // Markup before the first word: *event*, [npm](…), a name that is written as it is.
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

function isStump(sentence: Sentence): boolean {
  const words = sentence.tokens.filter(token => token.kind === 'word');
  return words.length <= longestStump && /^[.!?]$/.test(sentence.tokens.at(-1)!.text);
}
