import {clauseVerb, type Finding, isIn, type Sentence} from '../../src/toolkit.js';
import {connectives} from './connectives.js';
import {clauseStarts} from './words.js';

/** Connectives that can't follow the one that opens the sentence. */
export function excluded(opener: string): RegExp | undefined {
  // "Although …, yet" is correct, formal English.
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
  // Only the first comma is sure to end the first clause.
  const comma = tokens.findIndex(({text}) => text === ',');
  const connective = tokens[comma + 1];
  const afterConnective = tokens[comma + 2];
  // In "Although the king, however, was dead", "however" belongs to the first clause.
  if (connective?.lower === 'however' && afterConnective?.text !== ',') return undefined;
  const next = afterConnective?.text === ',' ? tokens[comma + 3] : afterConnective;
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
  // In "Since his arrival it has grown, so", "since" refers to time.
  const isSince = opener.lower === 'since';
  if (isSince && !clauseVerb(tokens, 1)) return undefined;
  // In "Why? Because it rained, so we stayed", the because-clause answers the previous sentence.
  if (paragraph.sentences[index - 1]?.text.endsWith('?')) return undefined;
  return {
    start: connective.start,
    end: connective.end,
    reason: `\`${paragraph.text.slice(first!.start, opener.end)}\` and \`${connective.text}\` don't go together: remove one`,
    related: {start: first!.start, end: opener.end, message: 'Paired with this'},
    ...(isSince && {severity: 'warning' as const}),
  };
}
