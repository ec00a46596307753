import {type Finding, isLowerWord, isSetOff, type Sentence} from '../../src/toolkit.js';

/** Words that start a clause and are never names. */
const starters: ReadonlySet<string> = new Set(
  'It There The This That These Those They We You He She A An In On At By For From With When If While Although However Therefore But Because Its Their Our Some Most Many'.split(
    ' ',
  ),
);

/** Finds "the price fell; It is": a capital after a semicolon inside a sentence. A line break may start an item of a list. */
export function capitalsAfterSemicolons({tokens, paragraph}: Sentence): Finding[] {
  if (!paragraph.text.includes(';')) return [];
  const found: Finding[] = [];
  for (let index = 1; index < tokens.length - 1; index++) {
    if (tokens[index]!.text !== ';') continue;
    const [before, word, next] = [tokens[index - 1]!, tokens[index + 1]!, tokens[index + 2]];
    if (!starters.has(word.text) || !isLowerWord(next) || word.start !== tokens[index]!.end + 1) continue;
    if (paragraph.text[word.start - 1] !== ' ' || isSetOff(paragraph, word.start, word.end)) continue;
    if (isLowerWord(before) || before.kind === 'number' || /^[)%"”]$/.test(before.text))
      found.push({
        start: word.start,
        end: word.end,
        reason: `Unexpected capital in \`${word.text}\` after a semicolon: write \`${word.lower}\`, or end the sentence before it`,
        expected: [word.lower],
      });
  }
  return found;
}
