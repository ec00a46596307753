import {
  type Finding,
  hasMarkupBetween,
  isLowerWord,
  isSetOff,
  matchesOf,
  type Paragraph,
  profileOf,
  type Token,
  withCodeMasked,
} from '../../src/toolkit.js';
import {isLostCharacter} from '../shared/lost-character.js';
import {isNamed} from '../shared/named-marks.js';
import {isClosingQuotation} from '../shared/straight-quotation.js';

/** Finds "the end ." and "in June , they": the mark belongs right after the word before it. */
export function spaceBefore(paragraph: Paragraph, mark: Token): Finding | undefined {
  const {text, tokens} = paragraph;
  const before = tokens[mark.index - 1];
  if (!mark.spaced || !before || !/^[.,;:?!]$/.test(mark.text)) return undefined;
  if (!endsInText(before) && !(before.kind === 'code' && /^[.,]$/.test(mark.text))) return undefined;
  const gap = text.slice(before.end, mark.start);
  // " .net", " :id" and " ?key" are names; " : " is French typography, and a separator in tables.
  if (
    !/^ +$/.test(gap) ||
    isSetOff(paragraph, mark.start, mark.end) ||
    !endsHere(mark, tokens[mark.index + 1]) ||
    isMentioned(before, tokens[mark.index + 1]) ||
    (isNamed(tokens, mark) && tokens[mark.index + 1] !== undefined) ||
    (mark.text === ':' && (isAlone(tokens, mark) || isInPath(tokens, before) || isImprint(text, mark))) ||
    (/^[:;]$/.test(mark.text) && isNotation(paragraph, mark)) ||
    (mark.text === '?' && paragraph.block === 'tableCell' && !tokens[mark.index + 1])
  )
    return undefined;
  const span = {start: before.end, end: mark.end};
  if (mark.text === '?' && isLostCharacter(text, mark.start)) {
    const reason = 'Lone `?`: check the source for a lost number or letter, or remove the space';
    return {...span, reason, expected: [mark.text], fix: 'suggest'};
  }
  if (/["']/.test(text[mark.end] ?? '') && !isClosingQuotation(text, mark.end))
    return {...span, reason: misplaced(mark), expected: [`${mark.text} `]};
  return {...span, reason: `Extra space before \`${mark.text}\`: remove it`, expected: [mark.text]};
}

/** Words that start sentences, and are not file names like ".Trash". */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  'The This That These Those He She It We They You His Her Its Their My Our Your There In On At But And When If After Before However Then So Now What Who How Why Where Some Many All Here Please As For From With Not'.split(
    ' ',
  ),
);

/** Finds "the end .The road" and "bread ,milk": the space belongs after the mark. */
export function misplacedSpace({text, tokens}: Paragraph, mark: Token): Finding | undefined {
  const before = tokens[mark.index - 1];
  const next = tokens[mark.index + 1];
  if (!mark.spaced || !before || !next || next.spaced || !/^[.,!?;]$/.test(mark.text) || !endsInText(before))
    return undefined;
  const isBetween = sentenceOpeners.has(next.text) || (/[,;]/.test(mark.text) && isPhrase(tokens, mark));
  if (!isBetween || text.slice(before.end, mark.start) !== ' ') return undefined;
  return {
    start: before.end,
    end: mark.end,
    reason: misplaced(mark),
    expected: [`${mark.text} `],
  };
}

/** Finds "**Delete old trams** :The": the space belongs after the colon. */
export function misplacedColon(paragraph: Paragraph, mark: Token): Finding | undefined {
  const {tokens, text} = paragraph;
  const before = tokens[mark.index - 1];
  const next = tokens[mark.index + 1];
  if (mark.text !== ':' || !mark.spaced || !before || !next || next.spaced) return undefined;
  if (before.kind !== 'word' || text.slice(before.end, mark.start) !== ' ') return undefined;
  const isProse =
    sentenceOpeners.has(next.text) ||
    (hasMarkupBetween(paragraph, before, mark) && /^\p{Lu}\p{Ll}/u.test(next.text));
  if (!isProse || !tokens[next.index + 1]?.spaced) return undefined;
  return {start: before.end, end: mark.end, reason: misplaced(mark), expected: [`${mark.text} `]};
}

/** Finds a comma or a period that starts a line: it belongs to the line before. */
export function startsLine({text, tokens, block}: Paragraph, mark: Token): Finding | undefined {
  const before = tokens[mark.index - 1];
  const next = tokens[mark.index + 1];
  if (!mark.spaced || !before || !/^[.,;]$/.test(mark.text) || !endsInText(before) || block === 'heading')
    return undefined;
  if (!/^[ \t]*\n\s*$/.test(text.slice(before.end, mark.start)) || !next?.spaced) return undefined;
  // ", , ," and ". . ." are ornaments.
  if (next.kind !== 'word' && next.kind !== 'number') return undefined;
  return {
    start: mark.start,
    end: mark.end,
    reason: `\`${mark.text}\` starts a line: move it to the end of the line before`,
    fix: 'none',
  };
}

/** " ;she": the tagger takes ";s" for an emoticon, so no token is the mark. */
const glued = /(?<=\p{Ll}{2}) ;(?=[sdpox]\p{Ll}{1,20}[ ,.])/gu;

/** Finds "He smiled ;she did not" where the tagger sees no semicolon. */
export function misplacedSemicolon(paragraph: Paragraph): Finding[] {
  if (!paragraph.text.includes(' ;')) return [];
  const text = withCodeMasked(paragraph);
  return matchesOf(text, glued).flatMap(({index}): Finding[] => {
    const before = /\p{L}+$/u.exec(text.slice(Math.max(0, index - 30), index))![0];
    const next = /^\p{Ll}+/u.exec(text.slice(index + 2, index + 32))![0];
    if (!profileOf(before) || !profileOf(next)) return [];
    const isToken = paragraph.tokens.some(({start, text}) => start === index + 1 && text === ';');
    return isToken
      ? []
      : [
          {
            start: index,
            end: index + 2,
            reason: 'Space before `;` belongs after it: move it',
            expected: ['; '],
          },
        ];
  });
}

/** Whether words of prose are on both sides of a mark: "foo ,bar" may be code. */
function isPhrase(tokens: readonly Token[], {index}: Token): boolean {
  const before = tokens[index - 1]!;
  const next = tokens[index + 1]!;
  const after = tokens[index + 2];
  return (
    isEnglish(before) &&
    isEnglish(next) &&
    before.spaced &&
    (!after || after.spaced || /^[.,;:?!)”"’']$/.test(after.text)) &&
    (tokens[index - 2]?.kind ?? 'word') !== 'symbol'
  );
}

function isEnglish({kind, text, lower}: Token): boolean {
  return (
    kind === 'word' && text.length > 1 && /^\p{Lu}?\p{Ll}+$/u.test(text) && profileOf(lower) !== undefined
  );
}

export function misplaced({text}: Token): string {
  return `Space before \`${text}\` belongs after it: move it`;
}

/** Whether the text mentions the mark itself, and the sentence continues: "placing a . at the start", "by . or", "type ! at the prompt". */
export function isMentioned({lower}: Token, next: Token | undefined): boolean {
  // "an identifier (/ or .)"
  if (/^(?:or|and)$/.test(lower)) return next?.text === ')';
  return naming.test(lower) && (isLowerWord(next) || /^[({[]$/.test(next?.text ?? ''));
}

const naming =
  /^(?:an?|one|the|by|with|in|of|as|typ(?:e|es|ing)|press(?:es|ing)?|enter(?:s|ing)?|us(?:e|es|ing)|characters?|signs?|symbols?)$/;

/** A ratio or a range: "1 : 2". */
export function isAlone(tokens: readonly Token[], mark: Token): boolean {
  return tokens[mark.index - 1]?.kind === 'number' && tokens[mark.index + 1]?.kind === 'number';
}

/** "Leiden : E. J. Brill, 1884": in library catalogs, a spaced colon separates the city from the publisher and year. */
export function isImprint(text: string, {end}: Token): boolean {
  return /^ \p{Lu}[^.:;]{0,3}(?:[^.:;,]|\. ?){1,40}, (?:c|ca\. ?|\[)?1[5-9]\d\d\b|^ \p{Lu}[^.:;,]{1,40}, (?:c|\[)?20\d\d\b/u.test(
    text.slice(end, end + 60),
  );
}

/** "P : D -> Bool", "x ; y", "my VARLIST : ATTRS": single letters, or all-caps words on both sides, are variable names. */
export function isNotation({text, tokens}: Paragraph, mark: Token): boolean {
  const before = tokens[mark.index - 1]!;
  const after = tokens[mark.index + 1];
  if (/^[b-hj-z]$/.test(before.text)) return true;
  if (mark.text !== ':' || !after) return false;
  if (/^\p{Lu}$/u.test(before.text))
    return /^ \p{Lu}\S* ?(?:[-=]>|[×→⇒]|x \p{Lu}\b)/u.test(text.slice(mark.end));
  return isAllCapitals(before) && isAllCapitals(after);
}

export function isAllCapitals({kind, text}: Token): boolean {
  return kind === 'word' && text.length > 1 && text === text.toUpperCase();
}

/** "/etc/hosts : names of hosts": the space separates the colon from the path. */
export function isInPath(tokens: readonly Token[], token: Token): boolean {
  return !token.spaced && /^[/\\]/.test(tokens[token.index - 1]?.text ?? '');
}

export function endsInText(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || /^[)\]”’%]$/.test(token.text);
}

/** Whether white space, the end or a closing mark follows, so that the mark can't start a name, smiley or ellipsis. */
export function endsHere(mark: Token, next: Token | undefined): boolean {
  if (!next || next.spaced) return !next || !/^[.…]/.test(next.text);
  return /^[.?!]$/.test(mark.text) && /^[)”’"']$/.test(next.text);
}
