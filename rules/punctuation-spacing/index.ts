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
import {isLostCharacter} from '../shared/lost-character.js';
import {rulesOfMarks} from '../shared/punctuation-rules.js';
import {isClosingQuotation} from '../shared/straight-quotation.js';
import {partedContractions} from './contractions.js';

/** A space too many before a punctuation mark or inside a bracket, or one too few behind it. */
export default defineRule({
  id: 'punctuation-spacing',
  description: 'Space missing or misplaced at a punctuation mark',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: rulesOfMarks,
  checkParagraph(paragraph, {report}) {
    const {tokens, forms} = paragraph;
    for (const finding of partedContractions(paragraph)) report(finding);
    const isListed = paragraph.block !== 'paragraph';
    for (let index = 0; index < tokens.length; index++) {
      if (forms[index]!.kind !== 'punctuation') continue;
      const mark = tokens[index]!;
      if (isSetAsUsual(mark, tokens[index + 1])) continue;
      if (isListed && (isSignature(paragraph.text) || isButton(paragraph.text))) return;
      const finding =
        spaceBefore(paragraph, mark) ??
        spaceOnWrongSide(paragraph, mark) ??
        spaceInside(paragraph, mark) ??
        missingSpace(paragraph, mark);
      if (finding) report(finding);
    }
  },
});

/** Whether a mark stands right behind a word with space behind it, or the other way round: nearly all do. */
function isSetAsUsual(mark: Token, next: Token | undefined): boolean {
  const isTiedToNext = next !== undefined && !next.spaced;
  return mark.spaced ? isTiedToNext && opening.has(mark.text) : !isTiedToNext && !opening.has(mark.text);
}

const opening: ReadonlySet<string> = new Set('([“');

/** "s.append( content )", "getParents(node) : Node": a heading or an item of a manual that is code. */
function isSignature(text: string): boolean {
  return /\p{L}\(|\p{Ll}\.\p{Ll}+ \(/u.test(text);
}

/** "[ Up : Songs ]": a cell or an item that is all in brackets is a link to another page, and no sentence. */
function isButton(text: string): boolean {
  return /^\s*\[[^[\]]*\]\s*$/.test(text);
}

/** "the end ." and "in June , they": the mark belongs to the word before it. */
function spaceBefore(paragraph: Paragraph, mark: Token): Finding | undefined {
  const {text, tokens} = paragraph;
  const before = tokens[mark.index - 1];
  if (!mark.spaced || !before || !/^[.,;:?!]$/.test(mark.text) || !endsInText(before)) return undefined;
  const gap = text.slice(before.end, mark.start);
  // " .net", " :id" and " ?key" are names; " :" between two spaces is a French habit and a sign in tables.
  if (
    !/^ +$/.test(gap) ||
    isSetOff(paragraph, mark.start, mark.end) ||
    !endsHere(mark, tokens[mark.index + 1]) ||
    isSpokenOf(before, tokens[mark.index + 1]) ||
    (mark.text === ':' && (isAlone(tokens, mark) || isInPath(tokens, before) || isImprint(text, mark))) ||
    (/^[:;]$/.test(mark.text) && isNotation(paragraph, mark)) ||
    (mark.text === '?' && paragraph.block === 'tableCell' && !tokens[mark.index + 1])
  )
    return undefined;
  const place = {start: before.end, end: mark.end};
  if (mark.text === '?' && isLostCharacter(text, mark.start)) {
    const reason = 'Lone `?`: a number or a letter may be lost, check the source, or remove the space';
    return {...place, reason, expected: [mark.text], fix: 'suggest'};
  }
  if (/["']/.test(text[mark.end] ?? '') && !isClosingQuotation(text, mark.end))
    return {...place, reason: wrongSide(mark), expected: [`${mark.text} `]};
  return {...place, reason: `Space before \`${mark.text}\`: take it out`, expected: [mark.text]};
}

/** Words that start sentences, and name no file as ".Trash" does. */
const sentenceOpeners: ReadonlySet<string> = new Set(
  'The This That These Those He She It We They His Her Its Their There In On At But And When If After Before However'.split(
    ' ',
  ),
);

/** "the end .The road": the space belongs behind the stop. */
function spaceOnWrongSide({text, tokens}: Paragraph, mark: Token): Finding | undefined {
  const before = tokens[mark.index - 1];
  const next = tokens[mark.index + 1];
  if (!mark.spaced || !before || !next || next.spaced || !/^[.,!?]$/.test(mark.text) || !endsInText(before))
    return undefined;
  if (!sentenceOpeners.has(next.text) || text.slice(before.end, mark.start) !== ' ') return undefined;
  return {
    start: before.end,
    end: mark.end,
    reason: wrongSide(mark),
    expected: [`${mark.text} `],
  };
}

function wrongSide({text}: Token): string {
  return `Space before \`${text}\` instead of behind it: move it`;
}

/** "placing a . at the start", "by . or", "type ! at the prompt": the mark itself is meant, and the sentence goes on behind it. */
function isSpokenOf(before: Token, next: Token | undefined): boolean {
  return (
    /^(?:an?|one|the|by|with|in|of|as|typ(?:e|es|ing)|press(?:es|ing)?|enter(?:s|ing)?|us(?:e|es|ing)|characters?|signs?|symbols?)$/.test(
      before.lower,
    ) &&
    (isLowerWord(next) || next?.text === '(')
  );
}

/** A ratio or a range: "1 : 2". */
function isAlone(tokens: readonly Token[], mark: Token): boolean {
  return tokens[mark.index - 1]?.kind === 'number' && tokens[mark.index + 1]?.kind === 'number';
}

/** "Leiden : E. J. Brill, 1884": libraries set the place of print off from the publisher, whom the year follows. */
function isImprint(text: string, {end}: Token): boolean {
  return /^ \p{Lu}[^.:;]{0,3}(?:[^.:;,]|\. ?){1,40}, (?:c|ca\. ?|\[)?1[5-9]\d\d\b|^ \p{Lu}[^.:;,]{1,40}, (?:c|\[)?20\d\d\b/u.test(
    text.slice(end, end + 60),
  );
}

/** "P : D -> Bool", "x ; y", "my VARLIST : ATTRS": a letter, or words all in capitals on both sides, are names of values. */
function isNotation({text, tokens}: Paragraph, mark: Token): boolean {
  const before = tokens[mark.index - 1]!;
  const after = tokens[mark.index + 1];
  if (/^[b-hj-z]$/.test(before.text)) return true;
  if (mark.text !== ':' || !after) return false;
  if (/^\p{Lu}$/u.test(before.text))
    return /^ \p{Lu}\S* ?(?:[-=]>|[×→⇒]|x \p{Lu}\b)/u.test(text.slice(mark.end));
  return isAllCapitals(before) && isAllCapitals(after);
}

function isAllCapitals({kind, text}: Token): boolean {
  return kind === 'word' && text.length > 1 && text === text.toUpperCase();
}

/** "/etc/hosts : names of hosts": the space keeps the colon out of the path. */
function isInPath(tokens: readonly Token[], token: Token): boolean {
  return !token.spaced && /^[/\\]/.test(tokens[token.index - 1]?.text ?? '');
}

function endsInText(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || /^[)\]”’%]$/.test(token.text);
}

/** Whether white space, the end or a closing mark follows: the mark begins no name, smiley or ellipsis. */
function endsHere(mark: Token, next: Token | undefined): boolean {
  if (!next || next.spaced) return !next || !/^[.…]/.test(next.text);
  return /^[.?!]$/.test(mark.text) && /^[)”’"']$/.test(next.text);
}

/** "( the end )". */
function spaceInside({text, tokens}: Paragraph, mark: Token): Finding | undefined {
  const opens = opening.has(mark.text);
  const closes = /^[)\]”]$/.test(mark.text);
  const inner = tokens[mark.index + (opens ? 1 : -1)];
  if ((!opens && !closes) || !inner || inner.kind !== 'word' || !(opens ? inner.spaced : mark.spaced))
    return undefined;
  // A bracket that has space on both sides may be meant as a sign of its own.
  const outer = tokens[mark.index + (opens ? -1 : 1)];
  const [left, right] = opens ? [mark, inner] : [inner, mark];
  if (!/^ +$/.test(text.slice(left.end, right.start)) || (outer && outer.kind !== 'word')) return undefined;
  return {
    start: opens ? mark.start : inner.end,
    end: opens ? inner.start : mark.end,
    reason: `Space inside \`${mark.text}\`: take it out`,
    expected: [mark.text],
    fix: 'suggest',
    severity: 'warning',
  };
}

/** Words in a bracket that only prose has: "president(who is 70)". */
const proseOpeners: ReadonlySet<string> = new Set(
  'who which whose also formerly including especially mainly mostly born about approximately'.split(' '),
);

/** "red,white and blue", "president(who is 70)": words that only prose has stand on both sides. */
function missingSpace({tokens}: Paragraph, mark: Token): Finding | undefined {
  const before = tokens[mark.index - 1];
  const after = tokens[mark.index + 1];
  if (!before || !after || mark.spaced || after.spaced) return undefined;
  if (!isProse(after) || !(isKnown(before) || isName(before)) || isJoined(tokens, before, after))
    return undefined;
  if (mark.text === ',' || mark.text === ';') {
    return {
      start: mark.start,
      end: mark.end,
      reason: `No space behind \`${mark.text}\`: put one in`,
      expected: [`${mark.text} `],
    };
  }
  return mark.text === '(' && proseOpeners.has(after.lower) && tokens[after.index + 1]?.spaced
    ? {
        start: mark.start,
        end: mark.end,
        reason: 'No space before `(`: put one in',
        expected: [' ('],
      }
    : undefined;
}

function isProse(token: Token): boolean {
  return isLowerWord(token) && token.text.length > 2 && isOrdinaryWord(token.lower);
}

/** A word that English has: "south" and "may" are names as often as not, but no keys of a program. */
function isKnown(token: Token): boolean {
  return isLowerWord(token) && token.text.length > 2 && profileOf(token.lower) !== undefined;
}

function isName(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}\p{Ll}{2,}$/u.test(token.text);
}

/** Other marks without a space around show code, a path or a list of keys: "foo/bar,baz". */
function isJoined(tokens: readonly Token[], before: Token, after: Token): boolean {
  const left = tokens[before.index - 1];
  const right = tokens[after.index + 1];
  // `"delay,failure"`: two words alone between quotation marks are a value that is quoted as it is.
  if (/^["“]$/.test(left?.text ?? '') && !before.spaced && /^["”]$/.test(right?.text ?? '') && !right?.spaced)
    return true;
  const tiedLeft = left !== undefined && !before.spaced && !/^[(“"‘]$/.test(left.text);
  const tiedRight = right !== undefined && !right.spaced && !/^[.,;:?!)”"’'-]|^['’]s$/.test(right.text);
  return tiedLeft || tiedRight || (!before.spaced && right?.text === ',' && !right.spaced);
}
