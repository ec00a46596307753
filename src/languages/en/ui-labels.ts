import type {Paragraph, Token} from '../neutral/token.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs whose object is usually a label in a user interface: "click Save", "choose All the pages". */
const operating = set(
  'click clicks clicked clicking tap press presses pressed pressing select selects selected selecting choose chooses chosen choosing uncheck tick untick launch',
);

/** Nouns used almost only for parts of a user interface. */
const widgets = set(
  'button buttons menu menus submenu checkbox checkboxes tab tabs toolbar dialog dialogue dropdown icon icons',
);

/** Nouns used for parts of a user interface and for many other things. */
const ambiguousWidgets = set(
  'box field link option list window area section key bar column panel pane page tool property category setting entry action',
);

/** Words that start a sentence rather than a label. */
const subjects = /^(?:the|an?|it|they|he|she|we|this|these|those|there)$/;

/** How many tokens around a word to search for signs of a user interface. */
const reach = 40;

/**
 * Whether a capital starts the label of a button, menu or field: manuals that have lost their markup have "choose Edit" and
 * "the button Add clock". Ambiguous nouns count only if the text nearby mentions clicking, or a part of a user interface.
 */
export function startsLabel({tokens}: Paragraph, before: Token, word: Token): boolean {
  // "gives back True if": a constant.
  if (/^(?:True|False)$/.test(word.text)) return true;
  if (operating.has(before.lower) || widgets.has(before.lower)) return true;
  // "Click on Save", "click to Remove device".
  if (/^(?:on|to)$/.test(before.lower) && operating.has(tokens[before.index - 1]?.lower ?? '')) return true;
  if (!ambiguousWidgets.has(before.lower) || subjects.test(word.lower)) return false;
  return tokens
    .slice(Math.max(0, before.index - reach), before.index + reach)
    .some(({lower}) => operating.has(lower) || widgets.has(lower));
}
