import {type Finding, isWellFormed} from '../../src/toolkit.js';
import {chineseRead, fromWindows, macRoman, windows} from './words.js';

/** The characters that bytes 80 to 9F become when text is read as Windows-1252 instead of Latin-1. */
const special = [...windows].filter(character => character > '\u009F').join('');
const byteOf = new Map([...windows].map((character, index) => [character, 0x80 + index]));

const trail = `[\\u0080-\\u00BF${special}]`;
/** UTF-8 lead bytes as Latin-1 displays them, each followed by the number of bytes it requires. */
const sequence = new RegExp(
  `(?:[\\u00C2-\\u00DF]${trail}|[\\u00E0-\\u00EF]${trail}{2}|[\\u00F0-\\u00F4]${trail}{3})+`,
  'g',
);
const table = {...macRoman, ...chineseRead};
const misread = new RegExp(Object.keys(table).join('|'), 'g');
const strict = new TextDecoder('utf-8', {fatal: true});

/** A right quotation mark read as Windows-1252 loses its last byte, which that encoding leaves undefined. */
const halfQuotation = /â€(?=[\s.,;:!?)]|$)/g;

/** Finds UTF-8 that was read in another encoding: "â€™" for an apostrophe, "Ã©" for é. */
export function misreadCharacters(text: string): Finding[] {
  return [
    ...[...text.matchAll(sequence)].flatMap(match => {
      const decoded = isInCapitals(text, match) ? undefined : decode(match[0]);
      return decoded === undefined ? [] : [finding(match, decoded)];
    }),
    ...[...text.matchAll(misread)].map(match => finding(match, table[match[0]]!)),
    ...[...text.matchAll(halfQuotation)].map(match => finding(match, '”')),
  ];
}

function finding({0: found, index}: RegExpExecArray, decoded: string): Finding {
  return {
    start: index,
    end: index + found.length,
    reason: `Wrong encoding: write \`${decoded}\` for \`${found}\``,
    expected: [decoded.replace(/\u00A0/g, ' ')],
    fix: 'safe',
  };
}

function decode(found: string): string | undefined {
  if (isOrdinary(found)) return undefined;
  const bytes = [...found].map(character => byteOf.get(character) ?? character.charCodeAt(0));
  try {
    // Text that started out as Windows-1252 has control characters instead of quotation marks and dashes.
    const decoded = strict.decode(Uint8Array.from(bytes)).replace(/[\u0080-\u009F]/g, fromWindows);
    return isWellFormed(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** "KÉŠ": two capitals in an all-caps word. Misread UTF-8 leaves lowercase letters or symbols in the rest of the word. */
function isInCapitals(text: string, {0: found, index}: RegExpExecArray): boolean {
  if (!/^(?![ÂÃ])\p{Lu}{2}$/u.test(found)) return false;
  const before = /\p{L}*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
  const after = /^\p{L}*/u.exec(text.slice(index + found.length, index + found.length + 30))?.[0] ?? '';
  return before + after !== '' && before + after === (before + after).toUpperCase();
}

/** A capital before a quotation mark or symbol is correct ("CAFÉ»", "Å‘"), except for "Ã" and "Â". */
function isOrdinary(found: string): boolean {
  return found.length === 2 && /^[^ÂÃ]["'‘’“”‚„«»‹›–—…™©®°·º]$/.test(found);
}
