import retextRepeatedWords from 'retext-repeated-words';
import type {Paragraph, Token} from '../../src/english/paragraph.js';
import {isLowerWord} from '../../src/english/words.js';
import {placesFoundBy} from '../../src/retext-plugin.js';
import {defineRule, type Finding} from '../../src/rule.js';
import {allowed, doubtful} from './words.js';

const findLowerCase = retextRepeatedWords();

/** The same word twice in a row. */
export default defineRule({
  id: 'repeated-words',
  description: 'Word that stands twice',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'safe',
  checkParagraph(paragraph, {report}) {
    const copies = adverbCopies(paragraph);
    for (const finding of copies) report(finding);
    const covered = (finding: Finding) =>
      copies.some(copy => finding.start < copy.end && copy.start < finding.end);
    for (const finding of doubledWords(paragraph)) if (!covered(finding)) report(finding);
  },
});

/** What retext-repeated-words finds, and the copies that differ in case, which it takes for names. */
function doubledWords(paragraph: Paragraph): Finding[] {
  if (!hasDouble(paragraph)) return [];
  const starts = new Set(placesFoundBy(findLowerCase, paragraph).map(place => place.start));
  const {tokens} = paragraph;
  return tokens.flatMap((copy, index): Finding[] => {
    const first = tokens[index - 1];
    if (!first || !isDoubled(first, copy)) return [];
    if (!starts.has(first.start) && !differInCase(first, copy)) return [];
    if (isPartOfName(tokens, first, copy)) return [];
    return [describe(first, copy)];
  });
}

/** The plugin is asked only where it can find something. */
function hasDouble({tokens}: Paragraph): boolean {
  return tokens.some((token, index) => index > 0 && isDoubled(tokens[index - 1]!, token));
}

function isDoubled(first: Token, copy: Token): boolean {
  if (first.lower !== copy.lower || first.kind !== 'word' || copy.kind !== 'word' || !copy.spaced)
    return false;
  return first.text.length > 1 && !allowed.has(first.lower);
}

/** "implement Implement", "The the"; not "IT it", whose two words have little in common. */
function differInCase(first: Token, copy: Token): boolean {
  return first.text !== copy.text && !isAcronym(first) && !isAcronym(copy);
}

function isAcronym(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** A hyphen or a full stop ties the word to something else: "in in-house", "pp. pp". */
function isPartOfName(tokens: readonly Token[], first: Token, copy: Token): boolean {
  const before = tokens[first.index - 1];
  const after = tokens[copy.index + 1];
  const tiedBefore = before !== undefined && !first.spaced && /^[-–/’']$/.test(before.text);
  const tiedAfter = after !== undefined && !after.spaced && /^(?:[-–/]|['’]s?)$/.test(after.text);
  return tiedBefore || tiedAfter;
}

function describe(first: Token, copy: Token): Finding {
  const sure = isLowerWord(first) || first.index === 0;
  const isDoubtful = doubtful.has(copy.lower) && first.text === copy.text;
  return {
    start: first.start,
    end: copy.end,
    reason: `\`${copy.text}\` stands twice: take one out`,
    expected: [first.text],
    related: {start: first.start, end: first.end, message: 'The first copy'},
    ...(isDoubtful ? {severity: 'warning', fix: 'suggest'} : {}),
    ...(sure ? {} : {fix: 'suggest'}),
  };
}

/** Adverbs that do stand twice: "slowly, slowly", "really, really", "early and early" are emphasis. */
const emphatic = new Set('really only early family truly slowly nearly fully surely badly'.split(' '));

/** "consciously, consciously and consciously": no writer copies an adverb of manner for emphasis. */
function adverbCopies({tokens, text}: Paragraph): Finding[] {
  const found: Finding[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]!;
    if (!isAdverbOfManner(first)) continue;
    const last = lastCopy(tokens, index);
    if (last === first) continue;
    found.push({
      start: first.start,
      end: last.end,
      reason: `\`${first.lower}\` is repeated in \`${text.slice(first.start, last.end)}\`: keep one, or write the words that are meant`,
      expected: [first.text],
      fix: 'suggest',
      note: 'Where the source has several words of one meaning, machine translation may repeat a single one.',
      related: {start: first.start, end: first.end, message: 'The first copy'},
    });
    index = last.index;
  }
  return found;
}

function isAdverbOfManner(token: Token): boolean {
  return token.kind === 'word' && /\p{L}{3}ly$/u.test(token.lower) && !emphatic.has(token.lower);
}

/** The last of the copies that follow with only commas and "and" between; the token itself where none does. */
function lastCopy(tokens: readonly Token[], index: number): Token {
  const first = tokens[index]!;
  let last = first;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.lower === first.lower && tokens[at - 1] !== last) last = token;
    else if (token.text !== ',' && token.lower !== 'and') break;
  }
  return last;
}
