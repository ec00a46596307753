import type {Paragraph, Token} from '../../src/english/paragraph.js';
import {isOrdinaryWord} from '../../src/english/word-profile.js';
import type {Finding} from '../../src/rule.js';
import {openers} from './words.js';

const noSpace = /(?<=^|[\s“"'‘(])(\p{Ll}[\p{Ll}'’-]*\p{Ll})([.!?])(\p{Lu}\p{Ll}+)(?=[\s,;:.!?)”"’]|$)/gu;

/** "online.They": no space behind the stop. */
export function missingSpaces({text, tokens, block}: Paragraph): Finding[] {
  if (block === 'heading') return [];
  return [...withoutCode(text, tokens).matchAll(noSpace)].flatMap((match): Finding[] => {
    const [whole, before = '', stop = '', after = ''] = match;
    const opener = after.toLowerCase();
    if (opener === before) return [];
    // "system.Collections" is code: one of the two must be a word that only prose has.
    if (!openers.has(opener) && !(isOrdinaryWord(before) && isOrdinaryWord(opener))) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        reason: `No space between two sentences at \`${whole}\`: write \`${before}${stop} ${after}\``,
        expected: [`${before}${stop} ${after}`],
        fix: 'safe',
      },
    ];
  });
}

/** The text with code blanked, offsets unchanged. */
function withoutCode(text: string, tokens: readonly Token[]): string {
  const code = tokens.filter(({kind}) => kind === 'source');
  if (code.length === 0) return text;
  let at = 0;
  const parts: string[] = [];
  for (const {start, end} of code) {
    parts.push(text.slice(at, start), '`'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
