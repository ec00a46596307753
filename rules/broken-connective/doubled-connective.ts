import {clauseVerb, type Finding, isIn, type Sentence} from '../../src/toolkit.js';
import {connectives} from './connectives.js';
import {clauseStarts} from './words.js';

/** What does not go with the connective that a sentence opens with. */
export function excluded(opener: string): RegExp | undefined {
  // "Although …, yet" is formal English.
  if (opener === 'although' || opener === 'though') return /^(?:but|however)$/;
  return opener === 'because' || opener === 'since' ? /^(?:so|therefore)$/ : undefined;
}

/** "Although it rained, but we went", "Because it rained, so we stayed". */
export function doubledConnective({tokens, index, paragraph}: Sentence): Finding | undefined {
  const [first, second] = tokens;
  if (!isIn(first!, connectives)) return undefined;
  const opener = first?.lower === 'even' ? second : first;
  const expected = second && opener && excluded(opener.lower);
  if (!expected || (opener?.lower === 'because' && second?.lower === 'of')) return undefined;
  // Only the first comma ends the first clause for sure.
  const comma = tokens.findIndex(({text}) => text === ',');
  const connective = tokens[comma + 1];
  const behind = tokens[comma + 2];
  // "Although the king, however, was dead": there it belongs to the first clause.
  if (connective?.lower === 'however' && behind?.text !== ',') return undefined;
  const next = behind?.text === ',' ? tokens[comma + 3] : behind;
  if (
    comma < 3 ||
    !opener ||
    !connective ||
    !next ||
    !expected.test(connective.lower) ||
    !clauseStarts.has(next.lower)
  )
    return undefined;
  if (connective.lower === 'so' && next.lower === 'that') return undefined;
  // "Since his arrival it has grown, so": a time.
  const isSince = opener.lower === 'since';
  if (isSince && !clauseVerb(tokens, 1)) return undefined;
  // "Why? Because it rained, so we stayed": the answer is no clause of this sentence.
  if (paragraph.sentences[index - 1]?.text.endsWith('?')) return undefined;
  return {
    start: connective.start,
    end: connective.end,
    reason: `\`${first!.text}\` does not go with \`${connective.text}\`: take one of the two out`,
    related: {start: first!.start, end: opener.end, message: 'What it is paired with'},
    ...(isSince && {severity: 'warning' as const}),
  };
}
