import {matchesOf, type TextPattern} from '../../src/toolkit.js';
import {counted, months, units} from './words.js';

const write = (found: string, expected: string): string =>
  `Malformed number \`${found}\`: write \`${expected}\``;

/** Proposes a rewritten form of the match. */
function rewritten(rewrite: (found: string) => string): Pick<TextPattern, 'reason' | 'expected'> {
  return {
    reason: found => write(found, rewrite(found)),
    expected: ([found]) => [rewrite(found)],
  };
}

/** Text that follows a digit in most of these patterns, and seldom elsewhere. */
const afterDigit = [
  // "1.250,50", "7.21,000", "2.400.000"
  '\\.\\d{1,3}[.,]\\d',
  // "0,03", "2,5", "4,0000", "May 2,2021"
  '(?<=(?<!\\d)0),\\d|,\\d{1,2}(?!\\d)|,0000|,(?:19|20)\\d\\d',
  // "9: 30", "1987 year"
  ': \\d| year\\b',
  // "40, 000", "40 ,000", "3 .5", "3. 5"
  ', 000| , ?\\d{3}| \\.\\d|\\. \\d',
  // "20 th", "21th"
  ' (?:st|nd|rd|th)\\b|(?<=1[123])(?:st|nd|rd)|(?<=1)(?:nd|rd|th)|(?<=2)(?:st|rd|th)|(?<=3)(?:st|nd|th)|(?<=[04-9])(?:st|nd|rd)',
  // "20years", "3.5 hundred million", "50$"
  `${counted}|[,.]* (?:ten thousand|hundred (?:million|thousand million))|[,.]* ?[$£]`,
  // "3% percent", "1990 's", "8 ° C"
  " ?% ?(?:per|%)| ?['’] s| ['’]s| ?° [CF]",
].join('|');

/** Every match contains at least one of these. */
export const sign = new RegExp(
  `\\d(?:${afterDigit})|[$€£¥]\\d[\\d,.]*(?: [mb]illion)? (?:US )?(?:dollar|euro|pounds|USD)|% ?\\d|['’] ?clock`,
);

/** Patterns of malformed numbers. */
export const patterns: readonly TextPattern[] = [
  {
    // A number with a period and a comma: the group of three digits shows that the period separates thousands.
    // A number that starts with zero is a decimal: "f(0.664,2)".
    pattern: /(?<![\d.,])(?!0\.)\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d,]|\.\d)/g,
    starts,
    example: 'It costs ⟦1.250,50⟧ dollars.',
    ...rewritten(found => found.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'))),
    fix: 'suggest',
  },
  {
    pattern: /(?<![\d.,])\d{1,3}\.\d{1,3},\d{3}(?![\d,.])/g,
    starts,
    example: 'The port handled ⟦7.21,000⟧ boxes.',
    reason: found => `Malformed number \`${found}\`: check the source for the right separators`,
  },
  {
    // Four groups below 256 are an IP address.
    pattern:
      /(?<![\d.,])(?!(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d)(?![.\d]))\d{1,3}(?:\.\d{3}){2,}(?![\d.,]|[.,]\d)/g,
    starts,
    example: 'The city has ⟦2.400.000⟧ inhabitants.',
    ...rewritten(found => found.replace(/\./g, ',')),
    fix: 'suggest',
  },
  {
    // A comma after a single zero is a decimal comma.
    pattern: /(?<![\d.,;[(/-] ?)0,(?:\d{2,4}|[1-9])(?![\d,]|\.\d)/g,
    starts,
    example: 'The difference was small (p = ⟦0,03⟧).',
    ...rewritten(found => found.replace(',', '.')),
    fix: 'safe',
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,])\\d{1,4},\\d{1,2}(?= ?(?:${units})(?![\\w,]))|(?<=[≈±] ?|\\b(?:factor|ratio|average|mean|magnitude|coefficient) of )\\d{1,4},\\d{1,2}(?![\\d,]|\\.\\d)|(?<=[$€£¥])\\d{1,4},\\d{2}(?![\\d,])|(?<![\\d.,])\\d,00(?![\\d,])`,
      'g',
    ),
    starts,
    example: 'Prices rose by ⟦2,5⟧ %.',
    ...rewritten(found => found.replace(',', '.')),
    fix: 'suggest',
  },
  {
    pattern: /(?<![\d.,])\d{1,3},0000(?![\d,])/g,
    starts,
    example: 'The stadium holds ⟦4,0000⟧ people.',
    reason: found => `Malformed number \`${found}\`: check the source, because commas group three digits`,
  },
  {
    pattern:
      /(?<![\d.,])\d{1,3}, 000(?![\d-])|(?<=\d) ,(?:\d{3})(?![\d,])|(?<![\d.,] ?)\d{1,3} , ?\d{3}(?![\d,])/g,
    example: 'The stadium holds ⟦40, 000⟧ people.',
    ...rewritten(found => found.replace(/ /g, '')),
    fix: 'safe',
  },
  {
    // The space is before the period: "3 .5".
    pattern: /(?<![\d.,])\d{1,6} \.\d{1,4}(?![\d.\w])/g,
    starts,
    example: 'The road is ⟦3 .5⟧ km long.',
    ...rewritten(found => found.replace(' ', '')),
    fix: 'safe',
  },
  {
    pattern:
      /(?<=\p{Ll} |[(<>=~] ?)\d{1,3}\. \d{1,2}(?= ?(?:%|percent|million|billion|mg|kg|mm|cm|km)(?!\w))/gu,
    starts,
    example: 'Prices rose by ⟦3. 5⟧ %.',
    ...rewritten(found => found.replace(' ', '')),
    fix: 'suggest',
  },
  {
    // "about 1. 200 metres": after these words, the number does not end a sentence.
    pattern:
      /(?<=\b(?:about|over|nearly|almost|than|some|around|approximately|roughly) )\d{1,3}\. \d{3}(?= \p{Ll})/gu,
    example: 'The road is about ⟦1. 200⟧ metres long.',
    ...rewritten(found => found.replace('. ', ',')),
    fix: 'suggest',
  },
  {
    pattern:
      /(?<=\b(?:at|from|until|by|before|after) )\d{1,2}: [0-5]\d(?=[,;)]|\.?$|\. | (?:[ap]\.?m|to|and|on|in|for|from|every|each|when|with|he|she|it|we|they|the)\b)/g,
    example: 'The bus leaves at ⟦9: 30⟧ on Sundays.',
    ...rewritten(found => found.replace(' ', '')),
    fix: 'safe',
  },
  {
    // Russian and Ukrainian put the word for "year" after the number.
    pattern:
      /(?<=\b(?:in|since|until|from|by) (?:1\d|20)\d\d) year(?=[,;:)]|\.?$|\. | (?:the|in|by|and|he|she|it|we|they|was|were)\b)/g,
    example: 'It opened in 1987⟦ year⟧ and was closed soon.',
    reason: () => 'Redundant `year` after a year: remove it',
    expected: () => [''],
    fix: 'suggest',
  },
  {
    pattern: /(?<![\w.,$€£/-])\d{1,3}(?:,\d{3})? (?:st|nd|rd|th)(?![\w.'’-])/g,
    starts,
    example: 'It is the ⟦20 th⟧ bridge.',
    ...rewritten(ordinal),
    fix: 'safe',
  },
  {
    pattern:
      /(?<![\w.,-])(?:\d*1[123](?:st|nd|rd)|(?:\d*[02-9])?(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|\d*[04-9](?:st|nd|rd))(?![\w'’])/g,
    starts,
    example: 'It is the ⟦21th⟧ bridge.',
    ...rewritten(ordinal),
    fix: 'safe',
  },
  {
    pattern: new RegExp(`(?<![\\w.,-])\\d(?:[\\d,.]{0,11}\\d)?(?:${counted})(?![\\w-])`, 'g'),
    starts,
    example: 'It took ⟦20years⟧.',
    ...rewritten(found => found.replace(/(?=[a-z])/, ' ')),
    fix: 'safe',
  },
  {
    // Chinese counts in units of ten thousand and one hundred million.
    pattern: /(?<![\w.,])\d[\d,.]{0,12} (?:ten thousand|hundred million|hundred thousand million)(?![\w-])/g,
    starts,
    example: 'The bridge cost ⟦3.5 hundred million⟧ yuan.',
    reason: found => `Calque \`${found}\`: write \`${counting(found)}\``,
    expected: ([found]) => [counting(found)],
    fix: 'suggest',
  },
  {
    pattern: /(?<![\d\w$])\d[\d,.]{0,12} ?[$£](?![\w$£{(\d])/g,
    starts,
    example: 'It costs ⟦50$⟧ a day.',
    ...rewritten(found => found.slice(-1) + found.slice(0, -1).trim()),
    fix: 'suggest',
  },
  {
    // "$2 million USD" is correct, because USD names the country.
    pattern:
      /(?<=(?:^|[\s(])(?:[A-Z]{2,3})?[$€£¥]\d[\d,.]{0,12}(?: (?:million|billion))?) (?:US )?(?:dollars?|euros?|pounds|(?<=US\$[\d,.]+(?: [mb]illion)? )USD)(?!\w)/g,
    example: 'It costs $50⟦ dollars⟧ a day.',
    reason: found => `Repeated currency \`${found.trim()}\`: remove it`,
    expected: () => [''],
    fix: 'suggest',
  },
  {
    pattern: /(?<=\d ?)(?:% ?percent|% per cent)|(?<=\d)% ?%(?![\w%])/g,
    example: 'Prices rose by 3⟦% percent⟧.',
    reason: found => `Repeated percent \`${found.trim()}\`: keep one`,
    expected: () => ['%'],
    fix: 'safe',
  },
  {
    // After "to" or "as", "%00" and "%20" are encoded characters of a URL. Before "is" or "backreference", "%1" is a matched group.
    pattern:
      /(?<=^|[a-z] )(?!%0\d)(?!%\d (?:is|are|and %\d|(?:back-?)?references?)\b)(?<!\b[Bb]ack-?references? (?:to|as|with) )% ?\d{1,3}(?:\.\d+)?(?=[\s,.;)](?!\d))/g,
    example: 'Prices rose by ⟦%3⟧ in May.',
    ...rewritten(found => `${found.slice(1).trim()}%`),
    fix: 'suggest',
  },
  {
    pattern: /(?<=\b(?:19|20)?\d0) ?['’] s\b|(?<=\b(?:19|20)\d0) ['’]s\b/g,
    example: "It was built in the 1990⟦ 's⟧.",
    reason: () => 'Malformed decade: write `s` right after the number',
    expected: () => ['s'],
    fix: 'safe',
  },
  {
    pattern: /(?<=\d)(?: ° C|° C| ° F|° F)\b/g,
    example: 'Store below 8⟦ ° C⟧.',
    reason: found => `Malformed unit \`${found.trim()}\`: write \`°${found.slice(-1)}\``,
    expected: ([found]) => [` °${found.slice(-1)}`],
    fix: 'safe',
  },
  {
    pattern: /\bo ['’] ?clock\b|\bo['’] clock\b/g,
    example: "It opens at 8 ⟦o 'clock⟧.",
    reason: found => `Malformed \`${found}\`: write \`${found.replace(/ /g, '')}\``,
    expected: ([found]) => [found.replace(/ /g, '')],
    fix: 'safe',
  },
  {
    // "May 2,2023"
    pattern: new RegExp(`(?<=\\b(?:${months})\\.? \\d{1,2}),(?=(?:19|20)\\d\\d\\b)`, 'g'),
    example: 'It opened on May 2⟦,⟧2021.',
    reason: () => 'Missing space between the day and the year: add one',
    expected: () => [', '],
    fix: 'safe',
  },
];

/** The number with the correct ordinal ending. */
function ordinal(found: string): string {
  const digits = found.replace(/ ?[a-z]+$/, '');
  if (/1[123]$/.test(digits)) return `${digits}th`;
  return digits + ({1: 'st', 2: 'nd', 3: 'rd'}[Number(digits.at(-1))] ?? 'th');
}

/** "3.5 hundred million" in English units: "350 million". */
function counting(found: string): string {
  const number = Number.parseFloat(found.replace(/,/g, ''));
  const value = Math.round(number * (found.includes('million') ? 1e8 : 1e4));
  if (value >= 1e9) return `${value / 1e9} billion`;
  return value >= 1e6 ? `${value / 1e6} million` : value.toLocaleString('en-US');
}

/** Offsets where numbers start. */
function starts(text: string): number[] {
  return matchesOf(text, /\d+/g).map(({index}) => index);
}
