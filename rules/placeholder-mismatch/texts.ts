import type {BlockCode, Paragraph} from '../../src/toolkit.js';
import {clamped} from '../shared/missing.js';
import {numbered, type Placeholder, placeholdersIn} from './scan.js';
import type {Syntax} from './syntaxes.js';

/** A tag of markup, but not an inline element of XLIFF: its content need not be written. */
const tag = /^<(?!\/?(?:x|ph|bpt|ept|it|bx|ex|g|mrk|pc|sc|ec|sm|em)\b)/;

/** What every placeholder contains. */
export const sign = /[%{$]|(?<![\p{L}\p{N}]):\w|@[:.]/u;

/** A placeholder, which may be in a tag: there, the text of the paragraph does not have it. */
export interface PlacedPlaceholder extends Placeholder {
  readonly isInTag?: boolean;
}

/** The placeholders of a paragraph, with those in attributes of its tags. */
export function allPlaceholders(
  view: {readonly text: string; readonly paragraph: Paragraph},
  codes: readonly BlockCode[],
  syntax: Syntax | 'unknown',
): PlacedPlaceholder[] {
  const found = placeholdersIn(view.text, syntax);
  // Those of the text are in the order of their arguments only without those in tags.
  const inTags = codes
    .filter(({text}) => sign.test(text) && tag.test(text))
    .flatMap((code): PlacedPlaceholder[] => {
      const inside = placeholdersIn(code.text, syntax);
      if (inside.length === 0) return [];
      const place = clamped(view.paragraph.fromFile(code), view.text);
      return inside.map(placeholder => ({
        ...placeholder,
        ...place,
        isInTag: true,
      }));
    });
  if (inTags.length === 0) return found;
  return numbered([...found, ...inTags].sort((a, b) => a.start - b.start));
}
