import {type Finding, matchesOf} from '../../src/toolkit.js';

/** "{count, plural, offset:1": the start of a plural. Forms follow, each a keyword and a message in braces. */
const head =
  /\{\s{0,4}[\w.]{1,40}\s{0,4},\s{0,4}(?:plural|selectordinal)\s{0,4},\s{0,4}(?:offset:\d{1,3}\s{1,4})?/g;

/** A keyword before its message. A translated keyword can be in any script. */
const form = /\s{0,20}([\p{L}\p{M}]{1,20}|=\d{1,9})\s{0,4}(?=\{)/uy;

/** The CLDR plural categories, which are the keywords of an ICU plural. */
const keywords: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** How far to look for the closing brace of a message, in UTF-16 code units. */
const longestMessage = 600;

/** Finds ICU plural keywords that were translated: "{n, plural, eins {# file} andere {# files}}". */
export function translatedKeywords(text: string): Finding[] {
  return matchesOf(text, head).flatMap(({index, 0: found}) => formsAfter(text, index + found.length));
}

function formsAfter(text: string, from: number): Finding[] {
  const findings: Finding[] = [];
  let at: number | undefined = from;
  // No language has more than six forms, but exact numbers such as "=1" add a few.
  for (let count = 0; at !== undefined && count < 12; count++) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) break;
    const [all, keyword = ''] = match;
    const end = match.index + all.trimEnd().length;
    if (!keywords.has(keyword) && !keyword.startsWith('=')) findings.push(describe(keyword, end));
    at = messageEnd(text, match.index + all.length);
  }
  return findings;
}

/** Offset after the closing brace of the message that starts at `start`; undefined if that brace is missing or too far away. */
function messageEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + longestMessage); at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function describe(keyword: string, end: number): Finding {
  const lower = keyword.toLowerCase();
  const range = {start: end - keyword.length, end};
  const reason = `Translated plural keyword \`${keyword}\`: write \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`, \`other\`, or a number such as \`=1\``;
  return keywords.has(lower) ? {...range, reason, expected: [lower]} : {...range, reason, fix: 'none'};
}
