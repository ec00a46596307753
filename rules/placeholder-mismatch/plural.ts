import type {Placeholder} from './scan.js';

/** Plural categories whose forms may be for a single number, which their text can then leave out or spell. */
const single: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'singular']);

/** Whether a plural form can be for a single number, in a language. The forms of gettext have numbers. */
export function mayDropNumber(plural: string | undefined, language: string): boolean {
  if (plural === undefined) return false;
  if (/^=?\d+$/.test(plural)) return plural.startsWith('=') || Number(plural) < formCount(language) - 1;
  return single.has(plural);
}

const counts = new Map<string, number>();

function formCount(language: string): number {
  let count = counts.get(language);
  if (count === undefined) {
    try {
      count = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
    } catch {
      count = 2;
    }
    counts.set(language, count);
  }
  return count;
}

/** Whether a placeholder is for a number: by its type, or by its name. */
export function isNumber({key, text}: Placeholder): boolean {
  if (
    /:(?:(?:hh?|ll?|q|j|z|t)?[diu]|PRI[diu]\w*)$/.test(key) ||
    /^%(?:\(\w+\)|<\w+>)?[\d.$']*[diu]$/.test(text) ||
    text === '%n'
  )
    return true;
  return /^[{%$\s:(<]*(?:n|nb|num|number|count|total|amount|quantity|size|\w*count|(?:num|total|number)_?\w+|\d)\b/i.test(
    text,
  );
}
