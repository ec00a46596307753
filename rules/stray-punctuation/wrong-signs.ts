import {type Finding, isOrdinaryWord, matchesOf, type Paragraph, withCodeMasked} from '../../src/toolkit.js';

const suspect = /[?!:]\.(?:\s|$)| [-–—] ?\.(?:\s|$)|∝|[\p{L}\d%,)] ?>/u;

/** Finds marks that end a sentence twice ("the end?."), and signs that replace a lost dash ("4 >9", "the ∝large town"). */
export function wrongSigns(paragraph: Paragraph): Finding[] {
  if (!suspect.test(paragraph.text)) return [];
  const text = withCodeMasked(paragraph);
  const findings = [...doubleEnds(text), ...strayDashes(text)];
  return isFormal.test(text) ? findings : [...findings, ...lostRanges(text), ...lostDashes(text)];
}

/** Signs of code, mathematics, and paths in menus, where ">" is right. */
const isFormal =
  /[<=|$`\\→≥≤]|->|>=|\b(?:true|false|click|press|type|select|menu)\b|(?<!\p{L})\p{Lu}\p{L}{1,40} > \p{Lu}/u;

/** "Is this the end?.": the period is one too many. After a capitalized word, the mark may belong to a name: "Yahoo!." */
const doubleEnd = /[?!:]\.(?=\s|$)/g;

function doubleEnds(text: string): Finding[] {
  return matchesOf(text, doubleEnd).flatMap(({index, 0: found}): Finding[] => {
    const before = /(?:^|[\s("“-])([\p{L}\d%]+)\)?$/u.exec(text.slice(Math.max(0, index - 40), index));
    if (!before || !/^[\p{Ll}\d]/u.test(before[1]!) || before[1]!.length < 2) return [];
    const mark = found[0]!;
    const expected = /[?!]/.test(mark) ? [mark] : ['.'];
    return [described(index, found, `Stray punctuation \`${found}\`: keep one mark`, expected, 'error')];
  });
}

const strayDash = / [-–—] ?\.(?=\s|$)/g;

/** "There are many opportunities –." */
function strayDashes(text: string): Finding[] {
  return matchesOf(text, strayDash).flatMap(({index, 0: found}): Finding[] => {
    const before = /(?:^|\s)(\p{Ll}{2,30})$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1];
    if (!before || !isOrdinaryWord(before)) return [];
    const reason = `Stray dash before the period: remove it, or add what is missing`;
    return [described(index, found, reason, ['.'], 'error')];
  });
}

/** "(25, >50)", "16% >40.4": a smaller number is not greater than a larger one, so the sign was a dash. */
const range = /(\d{1,6}(?:\.\d{1,4})?)(%?)(,? ?)> ?(\d{1,6}(?:\.\d{1,4})?)(%?)/g;

function lostRanges(text: string): Finding[] {
  return matchesOf(text, range).flatMap(
    ({index, 0: found, 1: low, 2: unit, 3: gap, 4: high, 5: other}): Finding[] => {
      if (/[\w.,>-]/.test(text[index - 1] ?? '') || Number(low) >= Number(high)) return [];
      // "18, 30, >65" is a list of groups.
      if (
        gap!.startsWith(',') &&
        !/[([:]\s?[\p{L}%: ]{0,20}$/u.test(text.slice(Math.max(0, index - 20), index))
      )
        return [];
      if (gap!.startsWith(',') && !/^[)\]]/.test(text.slice(index + found.length))) return [];
      const expected = `${low}${unit}–${high}${other}`;
      return [
        described(index, found, `Wrong sign in the range \`${found}\`: write \`${expected}\``, [expected]),
      ];
    },
  );
}

/** A sign right before a word that follows another word, and a spaced one before a function word. */
const dash =
  /(?<=\p{L}{2}[,)]? )(?:>{1,2}(?=(\p{Ll}{3,20})[ ,.)])|> (?=(?:in|on|at|by|with|and|but|which|who|it|they|we|as|from|for)\b)|∝-?(?=\p{L}\p{Ll}))/gu;

function lostDashes(text: string): Finding[] {
  return matchesOf(text, dash).flatMap(({index, 0: found, 1: next}): Finding[] => {
    if (next !== undefined && !isOrdinaryWord(next)) return [];
    const sign = found.trim();
    const reason = `Wrong sign \`${sign}\` between words: write a dash, or remove it`;
    return [described(index, sign, reason, ['–', ''])];
  });
}

function described(
  start: number,
  found: string,
  reason: string,
  expected: readonly string[],
  severity: 'error' | 'warning' = 'warning',
): Finding {
  return {start, end: start + found.length, reason, expected, severity, fix: 'suggest'};
}
