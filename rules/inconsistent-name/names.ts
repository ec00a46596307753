import {defineWordClass, type Paragraph, profileOf, type Token, tokensIn} from '../../src/toolkit.js';
import {beforeNames, titles} from './words.js';

/** A name in the text: one word of it that English does not know, or all of its words. */
export interface Name {
  /** The name as it is written. */
  readonly text: string;
  /** Its words, if it has several. */
  readonly words?: readonly string[];
  /** Whether the text gives it as another spelling: "Pristina (Prishtina)". */
  readonly isGiven?: boolean;
  /** The title before it that only one person has. */
  readonly title?: string;
}

/** A name, and its position in the paragraph. */
export interface PlacedName extends Name {
  readonly start: number;
}

/** Shortest word that is compared with others on its own, in letters. Short names are often alike. */
const shortest = 6;

/** Capitalized words that edited English and the dictionary do not have. */
export const unknownNames = defineWordClass(
  ({text, lower, shape}) =>
    shape === 'capitalized' && /^\p{Lu}\p{Ll}{1,20}$/u.test(text) && profileOf(lower) === undefined,
);

/** Capitalized words: "Prime Minister Pham Minh Chinh", "Wang Ling-li". */
const run =
  /\p{Lu}\p{Ll}{1,20}(?:-\p{L}\p{Ll}{0,20}){0,2}(?: \p{Lu}\p{Ll}{1,20}(?:-\p{L}\p{Ll}{0,20}){0,2}){0,6}/uy;

/** Most words before a name that may belong to it. */
const longestRun = 5;

const title = new RegExp(`(?<!(?:Vice|Deputy|Former|Assistant) )(?:${titles.join('|')})(?= )`);

/** Finds the names in a paragraph that contain a word that English does not know. */
export function namesIn(paragraph: Paragraph): PlacedName[] {
  const {text, tokens} = paragraph;
  const found: PlacedName[] = [];
  const brackets = text.includes('(');
  let end = 0;
  for (const token of tokensIn(unknownNames, paragraph)) {
    if (token.text.length >= shortest && isApart(text, token.start, token.end)) {
      const isGiven = brackets && otherSpelling.test(text.slice(Math.max(0, token.start - 50), token.start));
      found.push({start: token.start, text: token.text, ...(isGiven && {isGiven})});
    }
    if (token.start < end) continue;
    const first = runStart(tokens, token);
    if (first === token && text[token.end] !== ' ' && text[token.end] !== '-') continue;
    run.lastIndex = first.start;
    const words = run.exec(text)?.[0] ?? '';
    end = first.start + words.length;
    const person = personIn(words, first.start);
    if (person) found.push(person);
  }
  return found;
}

/** The first of the capitalized words that a token belongs to. */
function runStart(tokens: readonly Token[], token: Token): Token {
  let first = token;
  for (let index = token.index - 1; index >= token.index - longestRun; index--) {
    const before = tokens[index];
    if (before?.shape !== 'capitalized' || before.end !== first.start - 1 || before.kind !== 'word') break;
    first = before;
  }
  return first;
}

const otherSpelling = /\p{L}["”’*_]? \((?:[^()\n]{0,40} )?$/u;

const [before, after] = [new Set(' \n(["“‘\'–—\u00A0'), new Set(' \n)],;:!?"”’\'–—\u00A0')];

/** Whether a word is not a part of a path, an address, or a longer word. */
function isApart(text: string, start: number, end: number): boolean {
  if (start > 0 && !before.has(text[start - 1]!)) return false;
  return end === text.length || after.has(text[end]!) || (text[end] === '.' && isAtEnd(text, end + 1));
}

function isAtEnd(text: string, at: number): boolean {
  return at === text.length || after.has(text[at]!);
}

/** The name of two or three words at the end of capitalized words. */
function personIn(words: string, index: number): PlacedName | undefined {
  const holds = title.exec(words);
  let from = holds ? holds.index + holds[0].length + 1 : 0;
  while (!holds && beforeNames.has(/^[^ ]*/.exec(words.slice(from))![0])) {
    const space = words.indexOf(' ', from);
    if (space < 0) return undefined;
    from = space + 1;
  }
  const text = words.slice(from);
  const parts = text.split(' ');
  if (parts.length < 2 || parts.length > 3) return undefined;
  return {start: index + from, text, words: parts, ...(holds && {title: holds[0]})};
}
