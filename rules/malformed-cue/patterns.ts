import type {TextPattern} from '../../src/toolkit.js';

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty'.split(
    ' ',
  );

const time = '\\d\\d:\\d\\d:\\d\\d[,.]\\d{3}';
const arrow = '(?:--?|–|—|=) ?[>＞»]|→';
const spelled = numbers.map(word => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|');

/** Every match contains a part of a line with two times. */
export const sign = /\d[,.，:：] ?\d{2,3} {0,2}(?:-|–|—|=|→)/;

/** Patterns of cues of SubRip and WebVTT. */
export const patterns: readonly TextPattern[] = [
  {
    // A cue of WebVTT may have a name, but no engine makes one of a number.
    pattern: new RegExp(
      `(?<=^|\\n)(?:(?:${spelled})(?:[- ](?:${spelled}))?[.,]?|\\d{1,5}(?:st|nd|rd|th|[.,:]| [A-Za-z]{1,12}[.,]?)|(?:No\\.|Number|Nr\\.|#) ?\\d{1,5}\\.?)(?=\\n${time} ?--)`,
      'g',
    ),
    example: '⟦2 pieces⟧\n00:00:06,400 --> 00:00:08,400\nIt is late.',
    reason: found => `Translated number of a subtitle \`${found}\`: write \`${numberOf(found)}\``,
    expected: ([found]) => [numberOf(found)],
  },
  {
    pattern: new RegExp(
      `(?<=^|\\n)(?!${time} --> ${time})\\d{1,2} ?[:：] ?\\d\\d ?[:：] ?\\d\\d ?[,.，] ?\\d{2,3} {0,2}(?:-- ?>|${arrow}|--) {0,2}\\d{1,2} ?[:：] ?\\d\\d ?[:：] ?\\d\\d ?[,.，] ?\\d{2,3}`,
      'g',
    ),
    example: '2\n⟦00: 00: 06,400 -> 00: 00: 08,400⟧\nIt is late.',
    reason: found => `Malformed times of a subtitle \`${found}\`: write \`${repaired(found)}\``,
    expected: ([found]) => [repaired(found)],
  },
];

function numberOf(found: string): string {
  const digits = /\d+/.exec(found)?.[0];
  if (digits) return digits;
  const values = found
    .toLowerCase()
    .split(/[^a-z]+/)
    .map(word => numbers.indexOf(word))
    .map(index => (index > 20 ? (index - 18) * 10 : index));
  return String(values.reduce((sum, value) => sum + Math.max(value, 0), 0));
}

function repaired(found: string): string {
  const [from = '', to = ''] = found
    .replace(/：/g, ':')
    .replace(/，/g, ',')
    .replace(/ /g, '')
    .split(/[^\d:,.]+/);
  return `${from} --> ${to}`;
}
