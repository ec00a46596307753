import {isWellFormed, type TextPattern} from '../../src/toolkit.js';
import {characterReferences, fromWindows} from './words.js';

const names = Object.keys(characterReferences).join('|');

/** Escapes and broken characters that the reader sees, grouped by origin. */
export const patterns: readonly TextPattern[] = [
  {
    pattern: /\uFFFD+|锟斤拷(?:锟斤拷)*/g,
    example: 'The caf⟦\uFFFD⟧ is open.',
    reason: () => 'Lost character (U+FFFD): check the source',
  },
  {
    // A UTF-8 quotation mark or dash that was read as GBK and lost its last byte.
    pattern: /鈥(?:[?\uFFFD]+|(?=\s|[A-Za-z]|$))/g,
    example: 'The mayor⟦鈥?⟧ house.',
    reason: found => `Lost punctuation mark at \`${found}\` (UTF-8 read as GBK): check the source`,
  },
  {
    pattern: new RegExp(
      `&(?:amp;)*(?:#(?:0?3[2-9]|0?[4-9]\\d|1[0-2]\\d|1[6-9]\\d|[2-9]\\d\\d|\\d{4,5})|#[xX](?:0?0?[2-7][0-9a-fA-F]|0?0?[a-fA-F][0-9a-fA-F]|0?[1-9a-fA-F][0-9a-fA-F]{2}|[1-9a-fA-F][0-9a-fA-F]{3})|${names});`,
      'g',
    ),
    example: 'Five⟦&nbsp;⟧metres.',
    reason: found => `HTML character reference \`${found}\` in the text: ${advice(decodeReference(found))}`,
    expected: match => replacements(decodeReference(match[0])),
    fix: 'safe',
  },
  {
    pattern: /(?<![\\\w])(?:\\u[0-9a-fA-F]{4})+|(?<=\p{Ll})(?:\\u[0-9a-fA-F]{4})+/gu,
    example: 'The caf⟦\\u00e9⟧ is open.',
    reason: found => `Escape \`${found}\` in the text: ${advice(decodeEscape(found))}`,
    expected: match => replacements(decodeEscape(match[0])),
    fix: 'safe',
  },
  {
    // Excludes a folder in a path ("C:\new") and the escape as a separate word ("ends in \n").
    pattern:
      /(?<=[\p{Ll},;.!?:)"”%*])(?<!\b[A-Z]:)(?:\\r)?\\n(?:(?:\\r)?\\n){0,20}(?=[\s\p{Lu}*-]|$)(?![A-Z][\w ]*\\[^n])|(?<= )(?:\\r)?\\n(?=\p{Lu}\p{Ll})/gu,
    example: 'The bridge is open.⟦\\n⟧The road is closed.',
    reason: found => `Escape \`${found}\` in the text: replace it with a line break`,
    expected: () => [' '],
    fix: 'suggest',
  },
  {
    // "don\'t", but not "caf\'e": TeX writes the accent before its letter.
    pattern: /(?<=[A-Za-z])\\'(?=(?:s|t|re|ve|ll|d|m)\b)/g,
    example: "They don⟦\\'⟧t know.",
    reason: () => "Escape `\\'` in the text: write `'`",
    expected: () => ["'"],
    fix: 'safe',
  },
  {
    pattern: /(?<=^|[\s(])\\"(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])\\"(?=[\s).,;:!?]|$)/gu,
    example: 'She said ⟦\\"⟧yes.',
    reason: () => 'Escape `\\"` in the text: write `"`',
    expected: () => ['"'],
    fix: 'safe',
  },
  {
    pattern: /(?:(?![\s\u0080-\u009F])\p{Cc})+/gu,
    example: 'The bridge⟦\u0007⟧ is open.',
    reason: found => `Control character ${codePoint(found)} in the text: remove it`,
    expected: () => [''],
    fix: 'suggest',
  },
  {
    // Reading Windows-1252 as Latin-1 turns its quotation marks and dashes into control characters.
    pattern: /[\u0080-\u009F]/g,
    example: 'The mayor⟦\u0092⟧s house.',
    reason: found => `Control character ${codePoint(found)} in the text: ${advice(fromWindows(found))}`,
    expected: match => replacements(fromWindows(match[0])),
    fix: 'safe',
  },
  {
    // A zero-width space after "/" or "_" lets an address wrap; between words it is a leftover.
    pattern:
      /(?:(?<![/_.:=&?-])(?<=[\p{L}\p{N}\p{P}\s]|^)|(?<=[.:?]["”’)]?)(?=[\u200B\u2060\uFEFF]{1,9}(?:\s|\p{Lu}|$)))[\u200B\u2060\uFEFF]+(?=[\p{L}\p{N}\p{P}\s]|$)/gu,
    example: 'The bridge⟦\u200B⟧ is open.',
    reason: found => `Invisible character ${codePoint(found)} in the text: remove it`,
    expected: () => [''],
    fix: 'safe',
  },
  {
    // Joiners belong in emoji and in Indic and Arabic scripts; direction marks belong next to Hebrew.
    pattern:
      /(?<=[A-Za-z0-9.,;:!?)"”’] ?|^|\n|["“(‘])[\u061C\u180E\u200C-\u200F\u202A-\u202E\u2061-\u206F\u115F\u3164]+(?= ?[A-Za-z0-9.,;:!?("“‘)”’]|$)/g,
    example: 'The bridge⟦\u200E⟧ is open.',
    reason: found => `Invisible character ${codePoint(found)} in the text: remove it`,
    expected: () => [''],
    fix: 'safe',
  },
  {
    // Inside a word, a soft hyphen marks where the word may be divided. Twice, or next to a space, it marks nothing.
    pattern: /\u00AD{2,}|(?<=^|[\s(“"])\u00AD|\u00AD(?=[ .,;:!?)”"]|$)/g,
    needs: ['\u00AD'],
    example: 'The bridge⟦\u00AD⟧ is open.',
    reason: found => `Invisible character ${codePoint(found)} (soft hyphen) in the text: remove it`,
    expected: () => [''],
    fix: 'safe',
  },
  {
    // "bibliÃ³" whose second byte became a digit or was lost.
    pattern:
      /(?<=\p{Ll})Ã(?:\d|(?=[ .,;:!?)]|$))|(?<=^|\s)Ã\d|(?<=[\p{Ll}\d] ?)Â(?=[ .,;:!?)°]|$)|(?<=\p{Ll})â(?=(?:s|t|re|ve|ll)\b)(?<=\b(?:[Ii]t|[Tt]hat|[Ww]hat|[Tt]here|[Hh]ere|[Ss]?[Hh]e|[Ww]ho|[Ll]et|[Dd]o(?:es)?n|[Dd]idn|[Cc]an|[Ww]on|[Ii]sn|[Ww]asn|(?:[Cc]|[Ww]|[Ss]h)ouldn|[Ww]e|[Yy]ou|[Tt]hey|I|[Aa]ren|[Ww]eren|[Hh]a(?:ve|s)n)â)/gu,
    needs: ['Ã', 'Â', 'â'],
    example: 'The town hall⟦Ã3⟧ is old.',
    reason: found => `Wrong encoding at \`${found}\`: check the source for the right character`,
  },
  {
    // A program dropped the backslash. Of the codes of digits only, "cpu0022" may be a name.
    pattern:
      /(?<![\\+\-\w]|[Uu]\+)u(?:00(?:3[cde]|2[2679]|a0|[ce][0-9a-f](?=[a-z]{2})|f[1-9a-f](?=[a-z]{2}))|201[3489cd]|2026|200[b-f]|feff|FEFF)(?![\dA-F.-])|(?<=[a-z.,;:!?/>])u(?:003[cde]|00(?:a0|e[0-9a-f]|f[1-9a-f])|201[cd]|200[b-f])(?:u200[b-f])*(?!\d)|(?<=[a-z])u(?:0027|2019)(?=(?:s|t|re|ve|ll|d|m)\b)/g,
    example: 'Tom ⟦u0026⟧ Jerry.',
    reason: found => `Escape \`${found}\` without its backslash: ${advice(decodeBare(found))}`,
    expected: ([found]) => replacements(decodeBare(found)),
    fix: 'suggest',
  },
  {
    pattern: /(?<=[a-z])x27(?=(?:s|t|re|ve|ll|d|m)\b)|(?<=[a-z])&?#0?39;?(?=(?:s|t|re|ve|ll|d|m)\b)/g,
    needs: ['x27', '39'],
    example: 'They don⟦#39;⟧t know.',
    reason: found => `Broken escape \`${found}\` in the text: write \`'\``,
    expected: () => ["'"],
    fix: 'suggest',
  },
  {
    // "He bought an amp; it was loud."
    pattern:
      /(?<![&\w;])(?:amp;)?(?:lt|gt|quot|nbsp|apos);(?=\w)|(?<=[a-z.,])(?:nbsp|quot);(?=[\s\w])|(?<=[A-Z]\w{0,20} )amp;(?= [A-Z])|& ?(?:amp|lt|gt|quot|nbsp|apos|#\d{2,4}) ;|& (?:lt|gt|quot|nbsp|apos|#\d{2,4});/g,
    needs: [';'],
    example: 'Press ⟦lt;⟧b.',
    reason: found => `Broken character reference \`${found}\` in the text: check the source`,
  },
  {
    pattern: /ESC\[\d{0,3}(?:;\d{1,3}){0,4}[mK]/g,
    example: '⟦ESC[1m⟧The bridge.',
    reason: () => 'Terminal code in the text: remove it',
    expected: () => [''],
    fix: 'suggest',
  },
];

/** Characters that no reader sees. Those that join letters or hyphenate long words are left to the author. */
const invisible = /^[\u200B-\u200F\u2060\uFEFF]+$/;

/** Tells the reader what to do about an escape, given the character that it encodes. */
function advice(decoded: string): string {
  if (invisible.test(decoded)) return 'remove it (an invisible character)';
  return isWellFormed(decoded) ? `write \`${decoded}\`` : 'check the source (not a valid character in text)';
}

/** Replacements for an escape: only text that damages no file and triggers no new finding. */
function replacements(decoded: string): readonly string[] {
  if (invisible.test(decoded)) return [''];
  return isWellFormed(decoded) ? [decoded] : [];
}

function decodeReference(found: string): string {
  const name = found.replace(/^&(?:amp;)*(?=[^;]+;)|;$/g, '');
  if (!name.startsWith('#')) return characterReferences[name] ?? found;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCodePoint(code).replace('\u00A0', ' ');
}

function decodeEscape(found: string): string {
  const units = found.split('\\u').slice(1);
  return units.map(unit => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** The characters of escapes without their backslashes: "u200bu200b". */
function decodeBare(found: string): string {
  return found.replace(/u([\da-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function codePoint(found: string): string {
  return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
