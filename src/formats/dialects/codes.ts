import {formulasIn} from '../../fixes/formulas.js';
import type {Range} from '../../model/comment.js';

/** Tags of Liquid, Jinja, Hugo, and ERB. */
const templateTag =
  /\{%[^%]{0,500}%\}|\{\{[<%][^{}]{0,500}[>%]\}\}|\{\{\{?(?! ?[<%])[^{}]{1,300}\}\}\}?|\{#(?![\w-]{1,100}\})[^{}]{0,500}#\}|<%[^%]{0,500}%>/g;

/** What a translation program puts in the place of code: "{{PH_0}}", "$DNT2$". Rules look for it. */
const mask = /^(?:\{\{ ?(?:[A-Z][A-Z\d_]{0,60}|\d{1,4}) ?\}\}|\$[A-Z]{2,20}_?\d{0,4}\$)$/;

/** The tags of template languages in a text. */
export function templateTags(view: string): Range[] {
  if (!/\{[%{#]|<%/.test(view)) return [];
  return Array.from(view.matchAll(templateTag))
    .filter(([found]) => !mask.test(found))
    .map(({0: {length}, index}) => ({start: index, end: index + length}));
}

/** Words that formulas don't have. */
const words =
  /\s(?:and|or|to|for|the|of|in|with|but|from|per|is|are)\s|\b[a-z]{2,20}[ ,.]{1,3}[a-z]{2,20} [a-z]{2}/i;

/** What is a formula, and not the words between two prices: "$5 for the first and 3$". */
export function formulasOf(view: string): Range[] {
  return formulasIn(view).filter(({start, end}) => {
    const found = view.slice(start, end);
    if (mask.test(found)) return false;
    return /^(?:\$\$|\\)|[\\^_{}=]/.test(found) || !words.test(found);
  });
}
