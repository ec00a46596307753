import type {FormatName} from '../formats.js';
import {articleOf} from '../generate.js';

interface HostileText {
  readonly format: FormatName;
  /** A text of about so many characters. */
  make(length: number): string;
}

/** A text made of one unit again and again. */
function repeating(unit: string, format: FormatName = 'text'): HostileText {
  return {format, make: length => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)};
}

/** Texts that nobody writes, on which a careless expression or parser takes forever. */
export const hostileTexts = {
  spaces: repeating(' '),
  'spaces between two words': {format: 'text', make: length => `a${' '.repeat(length)}b`},
  'opening brackets': repeating('('),
  'closing brackets': repeating(')'),
  'pairs of brackets': repeating('()'),
  'quotation marks': repeating('"'),
  'opening quotation marks': repeating('“'),
  'full stops': repeating('.'),
  commas: repeating(', '),
  hyphens: repeating('-'),
  digits: repeating('1'),
  'one endless word': repeating('abcdefghij'),
  'one endless word of capitals': repeating('A'),
  'a a a a': repeating('a '),
  'A A A A': repeating('A '),
  'The same sentence': repeating('The cat sat on the mat. '),
  'one endless sentence': repeating('and the boat went down the river '),
  'capitals in an endless sentence': repeating('then Ann went to Oslo with Tom and '),
  abbreviations: repeating('e.g. '),
  'line ends': repeating('\n'),
  'one word a line': repeating('word\n'),
  'Greek marks': {format: 'text', make: length => `α${'\u{1D242}'.repeat(length / 2)}αβγδ`},
  apostrophes: {format: 'text', make: length => `It ended.They ${"a'".repeat(length / 2)}`},
  'escapes of line ends': {format: 'text', make: length => `a${'\\n'.repeat(length / 2)}z`},
  'answers to nothing': repeating('OK. '),
  'a fence and capitals': {format: 'text', make: length => `\`\`\`\n${'A '.repeat(length / 2)}`},
  'angle brackets': repeating('<'),
  'broken tags': repeating('< b '),
  'one paragraph': {format: 'text', make: length => articleOf(1, length / 6).replaceAll('\n', ' ')},
  'block quotes in one another': {format: 'markdown', make: length => `${'>'.repeat(length)} a`},
  'lists in one another': {
    format: 'markdown',
    make: length =>
      Array.from({length: Math.sqrt(length)}, (_, depth) => `${'  '.repeat(depth / 2)}- a`).join('\n'),
  },
  'unclosed emphasis': repeating('*a ', 'markdown'),
  'unclosed strong emphasis': repeating('a **b ', 'markdown'),
  'unclosed links': repeating('[a](', 'markdown'),
  'opening square brackets': repeating('[', 'markdown'),
  backticks: repeating('`a', 'markdown'),
  'character references': repeating('&amp;a ', 'markdown'),
  'backslash escapes': repeating('\\*a ', 'markdown'),
  'underlined headings': repeating('a\n---\n', 'markdown'),
  'lines that underline nothing': repeating('===\na\n', 'markdown'),
  'block quotes in list items': repeating('- > a\n', 'markdown'),
  'lazy lines of a block quote': {
    format: 'markdown',
    make: length => `> a\n${'b\n'.repeat(length / 2)}`,
  },
  'backslashes at line ends': repeating('a\\\n', 'markdown'),
  footnotes: repeating('a[^1]\n\n[^1]: b\n\n', 'markdown'),
  'code that does not close': repeating('b \\``', 'markdown'),
  'instructions that do not close': repeating('a <?', 'markdown'),
  'addresses after a bracket': {format: 'markdown', make: length => `![${'a@b.c'.repeat(length / 5)}`},
  'titles that do not close': repeating('[a](b (\n', 'markdown'),
  'HTML comments that do not close': repeating('<!--', 'markdown'),
  'elements in one another': repeating('<div>a ', 'html'),
  'elements that do not close': repeating('<p a="', 'html'),
} satisfies Record<string, HostileText>;

export type HostileName = keyof typeof hostileTexts;

/** A hostile text of about so many characters. */
export function hostileText(name: HostileName, length: number): string {
  return hostileTexts[name].make(length);
}
