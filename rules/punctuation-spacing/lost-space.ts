import {type Finding, isOrdinaryWord, matchesOf, type Paragraph, withCodeMasked} from '../../src/toolkit.js';
import {sentenceOpeners} from './space-before.js';

/** Where a space may be lost beside a digit, a bracket, or a percent sign, which are not words of prose. */
const suspect = /\.\d|[)%\]][,;]\p{L}|\d,\d|;\p{Lu}/u;

/** Finds "was calculated.629 patients", "(p < 0.05),and", "In 2019,4 patients", and "was closed;The". */
export function lostSpaces(paragraph: Paragraph): Finding[] {
  if (!suspect.test(paragraph.text)) return [];
  const text = withCodeMasked(paragraph);
  return [...afterPeriod(text), ...afterBracket(text), ...afterYear(text), ...beforeCapital(text)];
}

/** Words that a number follows after a period: "No.5", "fig.2". After "and", ".5" is a decimal. */
const numbered: ReadonlySet<string> = new Set(
  'no nos fig figs vol eq eqs sec ref refs approx ver page chap art para item step part line table level stage type room figure section chapter version and or to of by about than with at from over under between in on is was are were plus minus'.split(
    ' ',
  ),
);

/** A number that starts a sentence in lowercase prose. After "others.12 The", it may be the number of a note. */
const periodAndNumber = /\.(?=\d{1,4} (\p{Ll}{2,20})[ ,.;)])/gu;

function afterPeriod(text: string): Finding[] {
  return matchesOf(text, periodAndNumber)
    .filter(({index, 1: next = ''}) => {
      const [, before = ''] =
        /(?<=[\s(])(\p{Ll}{3,30})$/u.exec(text.slice(Math.max(0, index - 40), index)) ?? [];
      return isOrdinaryWord(before) && !numbered.has(before) && isOrdinaryWord(next);
    })
    .map(({index}) => missing(index, '.'));
}

/** A mark after the end of an aside or a percentage, before a word. */
const closedAndWord = /[)%\]][,;](?=(\p{Ll}{2,20})[ ,.;)])/gu;

function afterBracket(text: string): Finding[] {
  return matchesOf(text, closedAndWord)
    .filter(({index, 1: next = ''}) => isOrdinaryWord(next) && isInProse(text, index))
    .map(({index, 0: found}) => missing(index + 1, found[1]!));
}

/** Longest aside to look through, in UTF-16 code units. */
const longestAside = 120;

/** Whether a space precedes the bracket, as it does not in code: "f(a),then". */
function isInProse(text: string, end: number): boolean {
  if (text[end] === '%') return /\d$/.test(text.slice(0, end));
  const open = text.lastIndexOf(text[end] === ')' ? '(' : '[', end);
  return open > 0 && end - open < longestAside && /\s/.test(text[open - 1]!);
}

const yearAndNumber =
  /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|of|[Ff]rom|[Tt]o) (?:19|20)\d\d,(?=\d{1,3} (\p{Ll}{3,20}))/gu;

function afterYear(text: string): Finding[] {
  return matchesOf(text, yearAndNumber)
    .filter(({1: next = ''}) => isOrdinaryWord(next))
    .map(({index, 0: found}) => missing(index + found.length - 1, ','));
}

const semicolonAndCapital = /;(?=(\p{Lu}\p{Ll}{1,12}) )/gu;

function beforeCapital(text: string): Finding[] {
  return matchesOf(text, semicolonAndCapital)
    .filter(({index, 1: next = ''}) => {
      const before = /(?<=\s)\p{Ll}{2,30}$/u.exec(text.slice(Math.max(0, index - 40), index));
      return before !== null && sentenceOpeners.has(next);
    })
    .map(({index}) => missing(index, ';'));
}

function missing(start: number, mark: string): Finding {
  return {
    start,
    end: start + 1,
    reason: `Missing space after \`${mark}\`: add one`,
    expected: [`${mark} `],
  };
}
