import {
  defineRule,
  type Finding,
  hasMarkupBetween,
  isLowerWord,
  isOrdinaryWord,
  type Paragraph,
  type Token,
  withCodeMasked,
} from '../../src/toolkit.js';
import {codeSpanIn} from '../shared/code-span.js';
import {gluedWord} from './glued-word.js';
import {listNumbers} from './list-numbers.js';
import {asides, endings, parameterTypes, schemes} from './words.js';

/** Finds words that touch a code span, a link, or the number of their list item. */
export default defineRule({
  id: 'missing-space',
  description: 'Missing space at a code span, link, or list number',
  category: 'Linguistic conventions/Textual conventions',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  yieldsTo: ['broken-markup', 'punctuation-spacing', 'fused-sentence'],
  checkParagraph(paragraph, {report}) {
    const {text, tokens, forms, markup, block} = paragraph;
    for (const finding of listNumbers(withCodeMasked(paragraph), block, markup)) report(finding);
    if (!markup || block === 'heading' || !hasMarkup(paragraph)) return;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      const {kind} = forms[index]!;
      const finding =
        kind === 'word'
          ? gluedWord(paragraph, token)
          : kind === 'code'
            ? atCodeSpan(paragraph, token)
            : token.spaced
              ? undefined
              : atMark(paragraph, token, text[token.start]!);
      if (finding) report(finding);
    }
  },
});

function hasMarkup({text, toFile, plainLength}: Paragraph): boolean {
  const {start, end} = toFile(0, text.length);
  return end - start > plainLength(0, text.length);
}

/** "the object`TRAMS`", "`npm`installs": the tagger makes one token of a word and the code that it touches. */
function atCodeSpan(paragraph: Paragraph, token: Token): Finding | undefined {
  const span = paragraph.markup === 'markdown' ? codeSpanIn(paragraph, token) : undefined;
  if (!span) return undefined;
  const {text, start, end} = token;
  const left = text.slice(0, span.start - start);
  const right = text.slice(span.end - start);
  if (isWordBefore(left) && token.spaced)
    return {
      start,
      end: end - right.length,
      reason: `Missing space after \`${left}\`: add one before the code span`,
      fix: 'none',
    };
  if (isOrdinary(right) && !endings.has(right) && left === '')
    return {
      start,
      end,
      reason: `Missing space before \`${right}\`: add one after the code span \`${text.slice(0, -right.length)}\``,
      fix: 'none',
    };
  return undefined;
}

/** Whether letters before code are a word, and not a prefix or the name of a language: "raw`text`". */
function isWordBefore(letters: string): boolean {
  return (
    isOrdinary(letters) &&
    !/^(?:raw|sql|css|html|gql|graphql|str|sub|pre|non|multi|dedent|styled|keyframes)$/.test(letters)
  );
}

function isOrdinary(letters: string): boolean {
  return /^\p{Ll}{3,}$/u.test(letters) && isOrdinaryWord(letters);
}

function isProse(token: Token): boolean {
  return isLowerWord(token) && token.text.length > 2 && isOrdinaryWord(token.lower);
}

/** Marks next to markup that lack the space of prose. */
function atMark(paragraph: Paragraph, mark: Token, character: string): Finding | undefined {
  const before = paragraph.tokens[mark.index - 1];
  const after = paragraph.tokens[mark.index + 1];
  if (!before || !after || after.spaced) return undefined;
  switch (character) {
    case ',':
      return isListOf(paragraph, before, mark, after) ? missingAfter(mark) : undefined;
    case ':':
      return isLeadIn(paragraph, before, mark, after) ? missingAfter(mark) : undefined;
    case '(':
      return opensAside(paragraph, before, mark, after)
        ? {
            start: mark.start,
            end: mark.end,
            reason: 'Missing space before `(`: add one',
            expected: [' ('],
          }
        : undefined;
    default:
      return undefined;
  }
}

function missingAfter({text, start, end}: Token): Finding {
  return {start, end, reason: `Missing space after \`${text}\`: add one`, expected: [`${text} `]};
}

/** "`map.en.md`,`map.ja.md`", "[Anna Berg](a),[Paul Tal](b)". */
function isListOf(paragraph: Paragraph, before: Token, mark: Token, after: Token): boolean {
  if (before.kind === 'code' && after.kind === 'code')
    return (
      paragraph.markup === 'markdown' &&
      paragraph.block !== 'tableCell' &&
      [before, after].every(token => codeSpanIn(paragraph, token) !== undefined)
    );
  if (!hasMarkupBetween(paragraph, before, mark) || !hasMarkupBetween(paragraph, mark, after)) return false;
  // Names of parameters are single words.
  const {tokens} = paragraph;
  return (
    [before, after].every(({kind, text}) => kind === 'word' && text.length > 1) &&
    before.spaced &&
    tokens[before.index - 1]?.kind === 'word' &&
    tokens[after.index + 1]?.kind === 'word' &&
    tokens[after.index + 1]!.spaced
  );
}

/** "please refer to:[The guide](g.html)". */
function isLeadIn(paragraph: Paragraph, before: Token, mark: Token, after: Token): boolean {
  const next = paragraph.tokens[after.index + 1];
  return (
    isLowerWord(before) &&
    isOrdinaryWord(before.lower) &&
    before.spaced &&
    !schemes.has(before.lower) &&
    after.kind === 'word' &&
    after.text.length > 1 &&
    hasMarkupBetween(paragraph, mark, after) &&
    next?.kind === 'word' &&
    next.spaced
  );
}

/** "[write to the list](l.html)(just send a letter)", "thrips<em>(Thrips minor</em>)". */
function opensAside(paragraph: Paragraph, before: Token, mark: Token, after: Token): boolean {
  const next = paragraph.tokens[after.index + 1];
  return (
    // "thrips(Thrips minor)": a word that English does not know may be a function.
    (isProse(before) ||
      (isLowerWord(before) && before.text.length > 3 && after.startsUpper) ||
      asides.has(after.lower)) &&
    hasMarkupBetween(paragraph, before, mark) &&
    after.kind === 'word' &&
    after.text.length > 1 &&
    !parameterTypes.has(after.lower) &&
    next?.kind === 'word' &&
    next.spaced &&
    next.text.length > 1
  );
}
