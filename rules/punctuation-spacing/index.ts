import {
  defineRule,
  type Finding,
  isLowerWord,
  isOrdinaryWord,
  isSetOff,
  type Paragraph,
  profileOf,
  type Token,
} from '../../src/toolkit.js';
import {isNamed} from '../shared/named-marks.js';
import {rulesOfMarks} from '../shared/punctuation-rules.js';
import {splitContractions} from './contractions.js';
import {spaceInFileName, spacesAtMarks, spacesInWords} from './inside-words.js';
import {lettersApart} from './letters.js';
import {lostSpaces} from './lost-space.js';
import {misplacedColon, misplacedSemicolon, misplacedSpace, spaceBefore, startsLine} from './space-before.js';

/** Reports an extra space before a punctuation mark or inside a bracket, and a missing space after one. */
export default defineRule({
  id: 'punctuation-spacing',
  description: 'Extra, missing or misplaced space at a punctuation mark',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: rulesOfMarks,
  checkParagraph(paragraph, {report}) {
    const {tokens, forms} = paragraph;
    const apart = lettersApart(paragraph);
    for (const finding of apart) report(finding);
    if (apart.length > 0) return;
    for (const finding of splitContractions(paragraph)) report(finding);
    for (const finding of spacesInWords(paragraph)) report(finding);
    for (const finding of spacesAtMarks(paragraph)) report(finding);
    for (const finding of misplacedSemicolon(paragraph)) report(finding);
    for (const finding of lostSpaces(paragraph)) report(finding);
    const isListed = paragraph.block !== 'paragraph';
    for (let index = 0; index < tokens.length; index++) {
      const {kind} = forms[index]!;
      if (kind !== 'punctuation' && kind !== 'code') continue;
      const mark = tokens[index]!;
      if (kind === 'code') {
        const finding = spaceInFileName(mark);
        if (finding) report(finding);
        continue;
      }
      if (isSpacedNormally(mark, tokens[index + 1])) continue;
      if (isListed && (isSignature(paragraph.text) || isButton(paragraph.text))) return;
      const finding =
        spaceBefore(paragraph, mark) ??
        misplacedSpace(paragraph, mark) ??
        misplacedColon(paragraph, mark) ??
        startsLine(paragraph, mark) ??
        spaceInside(paragraph, mark) ??
        missingSpace(paragraph, mark);
      if (finding) report(finding);
    }
  },
});

/** Whether a mark has a space on exactly the side where it belongs, as nearly all marks do. */
function isSpacedNormally(mark: Token, next: Token | undefined): boolean {
  const isTiedToNext = next !== undefined && !next.spaced;
  return mark.spaced ? isTiedToNext && opening.has(mark.text) : !isTiedToNext && !opening.has(mark.text);
}

const opening: ReadonlySet<string> = new Set('([“');

/** "s.append( content )", "getParents(node) : Node": code as a heading or item of a manual. */
function isSignature(text: string): boolean {
  return /\p{L}\(|\p{Ll}\.\p{Ll}+ \(/u.test(text);
}

/** "[ Up : Songs ]": a cell or item entirely in brackets is a link to another page, not a sentence. */
function isButton(text: string): boolean {
  return /^\s*\[[^[\]]*\]\s*$/.test(text);
}

/** Fewest words of an aside whose last bracket is certainly one of prose. */
const longAside = 4;

/** "( the end )". */
function spaceInside({text, tokens}: Paragraph, mark: Token): Finding | undefined {
  const opens = opening.has(mark.text);
  const closes = /^[)\]”]$/.test(mark.text);
  const inner = tokens[mark.index + (opens ? 1 : -1)];
  if ((!opens && !closes) || !inner || inner.kind !== 'word' || !(opens ? inner.spaced : mark.spaced))
    return undefined;
  // A bracket with space on both sides may be intended as a symbol.
  // “reboot“ is: the mark closes the quotation.
  if (opens && !mark.spaced && mark.text === '“') return undefined;
  const outer = tokens[mark.index + (opens ? -1 : 1)];
  const [left, right] = opens ? [mark, inner] : [inner, mark];
  if (!/^ +$/.test(text.slice(left.end, right.start)) || isNamed(tokens, mark)) return undefined;
  if (!mayBeOutside(mark, outer) && !closesAside(tokens, mark)) return undefined;
  return {
    start: opens ? mark.start : inner.end,
    end: opens ? inner.start : mark.end,
    reason: `Extra space ${opens ? 'after' : 'before'} \`${mark.text}\`: remove it`,
    expected: [mark.text],
    fix: 'suggest',
    severity: 'warning',
  };
}

/** "(note that this is not right )." */
function closesAside(tokens: readonly Token[], mark: Token): boolean {
  const next = tokens[mark.index + 1];
  if (mark.text !== ')' || !next || next.spaced || !/^[.,;:]$/.test(next.text)) return false;
  const inside = tokens.slice(Math.max(0, mark.index - 60), mark.index);
  const open = inside.findLastIndex(({text}) => text === '(');
  const words = open < 0 ? [] : inside.slice(open + 1);
  return (
    words.length >= longAside &&
    !words[0]!.spaced &&
    words.slice(1).every(({kind, spaced}) => kind !== 'word' || spaced)
  );
}

/** Whether a token is what precedes an opening bracket or follows a closing one. A curly quotation mark shows its side. */
function mayBeOutside(mark: Token, outer: Token | undefined): boolean {
  if (!outer || outer.kind === 'word') return true;
  return /[“”]/.test(mark.text) && /^[.,;:!?()—–-]$/.test(outer.text);
}

/** Words that follow a bracket only in prose: "president(who is 70)". */
const proseOpeners: ReadonlySet<string> = new Set(
  'who which whose also formerly including especially mainly mostly born about approximately'.split(' '),
);

/** "red,white and blue", "president(who is 70)": both neighbors are words of prose, not code. */
function missingSpace(paragraph: Paragraph, mark: Token): Finding | undefined {
  const {text, tokens} = paragraph;
  const before = tokens[mark.index - 1];
  const after = tokens[mark.index + 1];
  if (!before || !after || mark.spaced || after.spaced) return undefined;
  if (mark.text === ',' && isYear(tokens, before) && (isProse(after) || shortWords.has(after.text)))
    return isJoined(tokens, before, after) ? undefined : missingAfter(mark);
  if (!isProse(after) || !(isKnown(before) || isName(before)) || isJoined(tokens, before, after))
    return undefined;
  if (mark.text === ',' || mark.text === ';')
    return isFormat(paragraph, before, after) || isListOfParts(text, after) ? undefined : missingAfter(mark);
  return mark.text === '(' && proseOpeners.has(after.lower) && tokens[after.index + 1]?.spaced
    ? {
        start: mark.start,
        end: mark.end,
        reason: 'Missing space before `(`: add one',
        expected: [' ('],
      }
    : undefined;
}

/** "lib,test: fix it": the parts of a program that a change is about. */
function isListOfParts(text: string, {start}: Token): boolean {
  return /^[\w,-]{1,60}: /.test(text.slice(start, start + 62));
}

/** "in the format *latitude,longitude*": the comma belongs to a notation. */
function isFormat(paragraph: Paragraph, before: Token, after: Token): boolean {
  if (isSetOff(paragraph, before.start, after.end)) return true;
  return paragraph.tokens
    .slice(Math.max(0, before.index - 4), before.index)
    .some(({lower}) => /^(?:formats?|formatted|syntax|notation|pattern|form)$/.test(lower));
}

function missingAfter({start, end, text}: Token): Finding {
  return {start, end, reason: `Missing space after \`${text}\`: add one`, expected: [`${text} `]};
}

/** "In 2020,the port", "He is 45,and": a number of prose, after a word. */
function isYear(tokens: readonly Token[], {kind, text, spaced, index}: Token): boolean {
  return kind === 'number' && /^\d{1,4}$/.test(text) && spaced && tokens[index - 1]?.kind === 'word';
}

/** Words of two letters that go on after a number and a comma. */
const shortWords: ReadonlySet<string> = new Set('he it we is in on at to of so as by or if'.split(' '));

function isProse(token: Token): boolean {
  return isLowerWord(token) && token.text.length > 2 && isOrdinaryWord(token.lower);
}

/** Whether English has the word: "south" and "may" are often names, but not keys in a program. */
function isKnown(token: Token): boolean {
  return isLowerWord(token) && token.text.length > 2 && profileOf(token.lower) !== undefined;
}

function isName(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}\p{Ll}{2,}$/u.test(token.text);
}

/** Whether other marks nearby without spaces suggest code, a path or a list of keys: "foo/bar,baz". */
function isJoined(tokens: readonly Token[], before: Token, after: Token): boolean {
  const left = tokens[before.index - 1];
  const right = tokens[after.index + 1];
  // `"delay,failure"`: two words alone in quotation marks are a literal value.
  if (/^["“]$/.test(left?.text ?? '') && !before.spaced && /^["”]$/.test(right?.text ?? '') && !right?.spaced)
    return true;
  const tiedLeft = left !== undefined && !before.spaced && !/^[(“"‘]$/.test(left.text);
  const tiedRight = right !== undefined && !right.spaced && !/^[.,;:?!)”"’'-]|^['’]s$/.test(right.text);
  return tiedLeft || tiedRight || (!before.spaced && right?.text === ',' && !right.spaced);
}
