import type {FileRange} from '../../src/toolkit.js';

/** Full-width forms of the characters that placeholders are made of. */
const wide: Readonly<Record<string, string>> = {
  '%': '％',
  '{': '｛',
  '}': '｝',
  '(': '（',
  ')': '）',
  $: '＄',
  '@': '＠',
  ':': '：',
  '<': '＜',
  '>': '＞',
  ',': '，',
  '.': '．',
};

/** What is left of a placeholder that was broken: with spaces, in full-width characters, or without a brace. */
export function brokenForm(
  placeholder: string,
  text: string,
  taken: readonly FileRange[],
): FileRange | undefined {
  const isFree = ({start, end}: FileRange): boolean =>
    !taken.some(other => start < other.end && other.start < end);
  for (const expression of formsOf(placeholder)) {
    for (const match of text.matchAll(expression)) {
      const range = {start: match.index, end: match.index + match[0].length};
      if (match[0] !== placeholder && isFree(range)) return range;
    }
  }
  return undefined;
}

function formsOf(placeholder: string): RegExp[] {
  const characters = [...placeholder].slice(0, 80);
  const spaced = characters.map(character => (character === ' ' ? '\\s' : classOf(character))).join('\\s?');
  // %s is no part of %success.
  const end = /[\p{L}\p{N}]$/u.test(placeholder) ? '(?![\\p{L}\\p{N}])' : '';
  const forms = [new RegExp(`${spaced}${end}`, 'giu')];
  const opening = /^[^\p{L}\p{N}]*/u.exec(placeholder)![0];
  const name = /^[\p{L}\p{N}_.$-]{2,}/u.exec(placeholder.slice(opening.length))?.[0] ?? '';
  const closing = placeholder.slice(opening.length + name.length);
  if (name === '' || closing === '' || opening === '') return forms;
  const marks = (text: string): string =>
    `[${[...new Set(text)].map(mark => `${escaped(mark)}${wide[mark] ?? ''}`).join('')}\\s]`;
  const own = [...name].map(classOf).join('');
  // A mark is lost at one end.
  forms.push(
    new RegExp(
      `(?:${[...opening].map(classOf).join('\\s?')})\\s?${own}(?![\\p{L}\\p{N}_])${marks(closing)}{0,${closing.length - 1}}(?<=\\S)`,
      'giu',
    ),
    new RegExp(
      `(?<!\\p{L})${marks(opening)}{0,${opening.length - 1}}(?<!\\s)${own}\\s?${[...closing].map(classOf).join('\\s?')}`,
      'giu',
    ),
  );
  return forms;
}

function classOf(character: string): string {
  const other = wide[character];
  return other === undefined ? escaped(character) : `[${escaped(character)}${other}]`;
}

function escaped(character: string): string {
  return character === '-' ? '\\x2d' : character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
