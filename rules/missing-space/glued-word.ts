import {type Finding, isOrdinaryWord, type Paragraph, profileOf, type Token} from '../../src/toolkit.js';
import {beginnings, endings, functionWords} from './words.js';

/** Finds "a[short film](v.html)" and "[the notes](n.html)first": two words that markup divides, and no space. */
export function gluedWord(paragraph: Paragraph, token: Token): Finding | undefined {
  const {toFile, plainLength} = paragraph;
  const {start, end, text} = token;
  const range = toFile(start, end);
  if (range.end - range.start === plainLength(start, end)) return undefined;
  const at = seamIn(paragraph, token);
  if (at === undefined) return undefined;
  const left = text.slice(0, at);
  const right = text.slice(at);
  if (!areTwoWords(left, right) || profileOf(token.lower)) return undefined;
  return {
    start,
    end,
    reason: `Missing space between \`${left}\` and \`${right}\`: add one where the markup starts or ends`,
    fix: 'none',
  };
}

/** Where markup divides a word; undefined where it does so more than once. */
function seamIn({toFile}: Paragraph, {start, end}: Token): number | undefined {
  let found: number | undefined;
  for (let at = start + 1; at < end; at++) {
    if (toFile(at - 1, at).end === toFile(at, at + 1).start) continue;
    if (found !== undefined) return undefined;
    found = at - start;
  }
  return found;
}

function areTwoWords(left: string, right: string): boolean {
  if (!/^\p{L}?\p{Ll}*$/u.test(left) || !/^\p{L}\p{Ll}*$/u.test(right)) return false;
  const [before, after] = [left.toLowerCase(), right.toLowerCase()];
  if (beginnings.has(before) || endings.has(after)) return false;
  if (functionWords.has(before) || functionWords.has(after))
    return isWord(before) && isWord(after) && !(before.length < 3 && after.length < 3);
  // A name such as "TypeScript" may have a part in bold.
  return (
    /^\p{Ll}/u.test(left) &&
    /^\p{Ll}/u.test(right) &&
    [before, after].every(word => word.length > 3 && isWord(word))
  );
}

function isWord(word: string): boolean {
  return isOrdinaryWord(word);
}
