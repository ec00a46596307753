import type {TextPattern} from '../../src/toolkit.js';
import {isClosingQuotation} from '../shared/straight-quotation.js';
import {marks, namesOfMarks} from './words.js';

const opening = '（［【〔《〈「『';
/** Quotation marks that can open or close a quotation. */
const straight = '＂＇';
const closing = Object.keys(marks)
  .filter(mark => !(opening + straight).includes(mark))
  .join('');

/** Patterns of foreign punctuation, grouped by language. */
export const patterns: readonly TextPattern[] = [
  {
    // Chinese and Japanese punctuation, with the spaces around it.
    pattern: new RegExp(`[ \\u3000]?(?:…{2}|——|[～〜] ?|[${closing}])|[${opening}] ?`, 'gu'),
    example: 'The bridge is open⟦，⟧but narrow.',
    reason: found => `${nameOf(found)} in English text: write \`${narrow(found.trim()).trim()}\``,
    expected: match => [withSpaces(match)],
    fix: 'safe',
  },
  {
    pattern: new RegExp(`[${straight}]`, 'g'),
    example: 'They call it ⟦＂⟧the bridge.',
    reason: found => `${nameOf(found)} in English text: write \`${narrow(found)}\``,
    expected: ([found]) => [narrow(found)],
    fix: 'safe',
  },
  {
    // Full-width letters, digits, and symbols.
    pattern:
      /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF03-\uFF06\uFF0A\uFF0B\uFF0D\uFF0F\uFF1C-\uFF1E\uFF20\uFF3C\uFF3E-\uFF40\uFF5C\uFFE0\uFFE1\uFFE5]+/g,
    example: 'It costs ⟦２０⟧ dollars.',
    reason: found => `Full-width characters \`${found}\`: write \`${found.normalize('NFKC')}\``,
    expected: ([found]) => [found.normalize('NFKC')],
    fix: 'safe',
  },
  {
    // Between signs, as in "☆　☆", it is part of an ornament.
    pattern: /(?<=[\p{L}\p{N}\p{P}\s]|^)\u3000+|\u3000+(?=[\p{L}\p{N}\p{P}\s]|$)/gu,
    example: 'The bridge is open.⟦\u3000⟧It is narrow.',
    reason: () => 'Ideographic space: write a regular space',
    expected: ({index}) => [index === 0 ? '' : ' '],
    fix: 'safe',
  },
  {
    // Between the parts of a foreign name: "Anna·Berg". In a unit ("N·m"), no capitalized word follows.
    pattern: /[·・‧•](?=\p{Lu}\p{Ll})(?<=\p{L}\p{Ll}.)/gu,
    example: 'Anna⟦·⟧Berg spoke first.',
    reason: found => `Middle dot \`${found}\` between names: write a space`,
    expected: () => [' '],
    fix: 'safe',
  },
  {
    pattern: /„[^„“”"«»\n]{1,400}[“”"]/g,
    example: 'They call it ⟦„the bridge“⟧.',
    reason: () => 'German quotation marks: write `“` and `”`',
    expected: ([found]) => [`“${found.slice(1, -1)}”`],
    fix: 'safe',
  },
  {
    pattern: /‚(?! )[^‚‘’'\n]{1,200}(?<! )‘/g,
    example: 'They call it ⟦‚the bridge‘⟧.',
    reason: () => 'German quotation marks: write `‘` and `’`',
    expected: ([found]) => [`‘${found.slice(1, -1)}’`],
    fix: 'safe',
  },
  {
    pattern: /«[^«»\n]{1,400}»|(?<!» *\S{0,200})»(?=\p{L})[^«»\n]{1,400}(?<=[\p{L}\p{P}])«/gu,
    example: 'They call it ⟦« the bridge »⟧.',
    reason: () => 'French quotation marks: write `“` and `”`',
    expected: ([found]) => [`“${found.slice(1, -1).trim()}”`],
    fix: 'safe',
  },
  {
    pattern: /[„«](?=\p{L})/gu,
    example: 'They call it ⟦«⟧the bridge.',
    reason: found => `Foreign quotation mark \`${found}\`: write \`“\``,
    expected: () => ['“'],
    fix: 'suggest',
  },
  {
    // French writes a no-break space before these. A "?" or "!" inside a clause is a mention of the character.
    pattern: /(?<=[\p{L}\p{N})\]"”’»%])[\u00A0\u202F]+(?=[;:](?![/)(\w=-])|[!?](?![/)(\w=-]|\s+\p{Ll}))/gu,
    example: 'Is it open⟦\u00A0⟧?',
    reason: () => 'Extra space before punctuation (French spacing): remove it',
    expected: () => [''],
    fix: 'safe',
  },
  {
    pattern: / (?=;(?:\s|$)|[!?]{1,3}(?:$|\s+(?!\p{Ll})))(?<=(?:\p{Ll}{2}|[)”"’]) )/gu,
    example: 'Is it open⟦ ⟧?',
    reason: () => 'Extra space before punctuation (French spacing): remove it',
    expected: () => [''],
    fix: 'safe',
  },
  {
    pattern: /[¿¡](?=[\p{L}\s"“])/gu,
    example: '⟦¿⟧Is it open?',
    reason: found => `Spanish punctuation \`${found}\`: remove it`,
    expected: () => [''],
    fix: 'safe',
  },
  {
    // Arabic and Indic punctuation.
    pattern: /[،؛؟।۔](?<=[A-Za-z0-9)"”] ?.)/g,
    example: 'Is it open⟦؟⟧',
    reason: found =>
      `${namesOfMarks[found] ?? 'Foreign punctuation'} \`${found}\` in English text: write \`${eastern[found]}\``,
    expected: ([found]) => [eastern[found]!],
    fix: 'safe',
  },
];

const eastern: Readonly<Record<string, string>> = {'،': ',', '؛': ';', '؟': '?', '।': '.', '۔': '.'};

function nameOf(found: string): string {
  const mark = found.trim();
  return `${namesOfMarks[mark] ?? 'Full-width punctuation'} \`${mark}\``;
}

function narrow(mark: string): string {
  return mark === '……' ? '…' : mark === '——' ? '—' : (marks[mark] ?? mark);
}

/** The English punctuation. It gets a space after it (before it, if it opens) if a word or number is there. */
function withSpaces({0: found, index, input}: RegExpExecArray): string {
  const mark = narrow(found.trim());
  const before = input[index - 1] ?? '';
  const after = input[index + found.length] ?? '';
  const next = /["'＂＇]/.test(after)
    ? !isClosingQuotation(input, index + found.length)
    : /[\p{L}\p{N}“‘([$€£]/u.test(after);
  if (/[([“‘]/.test(mark)) return (/[\p{L}\p{N},.;:!?]/u.test(before) ? ' ' : '') + mark;
  if (mark === '–') return mark;
  if (/[…—]/.test(mark)) return (found.startsWith(' ') ? ' ' : '') + mark;
  const timeOrNumber = /[.:,]/.test(mark) && /[\d０-９]/.test(before) && /[\d０-９]/.test(after);
  return mark + (next && !timeOrNumber ? ' ' : '');
}
