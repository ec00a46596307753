import type {Token} from '../../src/toolkit.js';

/** Words that name a punctuation mark, or the marks as such: "the sign )", "a comma ,", "the quote symbols (\" or ')". */
const names =
  /^(?:signs?|symbols?|marks?|characters?|chars?|letters?|brackets?|parenthes[ie]s|parens?|braces?|quotes?|quotations?|apostrophes?|commas?|periods?|dots?|stops?|colons?|semicolons?|hyphens?|dash(?:es)?|slash(?:es)?|points?|keys?|operators?|delimiters?|separators?|tokens?|prefix|suffix)$/;

/** How many tokens before a mark its name may be: "the quote symbols (\"". */
const reach = 3;

/** Whether the words right before a mark name it, so that the text is about the mark. */
export function isNamed(tokens: readonly Token[], {index, spaced}: Token): boolean {
  for (let at = index - 1; at >= 0 && index - at <= reach; at--) {
    const {kind, lower} = tokens[at]!;
    if (kind === 'word' && names.test(lower)) return spaced || at < index - 1;
    if (kind === 'word' && !/^(?:or|and|the|a|an)$/.test(lower)) return false;
  }
  return false;
}
