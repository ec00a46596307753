import {type Finding, matchesOf} from '../../src/toolkit.js';

/** "{count, plural, offset:1", behind which forms follow, each a keyword and a message in braces. */
const head =
  /\{\s{0,4}[\w.]{1,40}\s{0,4},\s{0,4}(?:plural|selectordinal)\s{0,4},\s{0,4}(?:offset:\d{1,3}\s{1,4})?/g;

/** A keyword before its message. Another script's letters can stand in one that was translated. */
const form = /\s{0,20}([\p{L}\p{M}]{1,20}|=\d{1,9})\s{0,4}(?=\{)/uy;

/** The plural categories of CLDR, which ICU's plural takes. */
const keywords: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** How far a message is read to its closing brace, in characters. */
const longestMessage = 600;

/** Keywords of ICU's plural that a translation has made words of: "{n, plural, eins {# file} andere {# files}}". */
export function translatedKeywords(text: string): Finding[] {
  return matchesOf(text, head).flatMap(({index, 0: found}) => formsBehind(text, index + found.length));
}

function formsBehind(text: string, from: number): Finding[] {
  const findings: Finding[] = [];
  let at: number | undefined = from;
  // No language has more than six forms; a few exact numbers may stand beside them.
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

/** The end of a message that starts at a brace; undefined where it has none near. */
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
  const place = {start: end - keyword.length, end};
  const reason = `Translated keyword \`${keyword}\`: a plural form is \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`, \`other\` or \`=1\``;
  return keywords.has(lower) ? {...place, reason, expected: [lower]} : {...place, reason, fix: 'none'};
}
