import type {Options} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item';
import {combineExtensions} from 'micromark-util-combine-extensions';
import {addressesFromMarkdown} from './addresses.js';
import {bounded} from './bounds.js';
import {quickenEdits} from './edits.js';
import {quickLazyLines} from './lazy-lines.js';
import {placesFromMarkdown} from './positions.js';
import {whereNeeded} from './where-needed.js';

quickenEdits();

/** GFM and front matter. The parser takes what is combined once as it is: to combine it takes longer than a short text. */
export const syntax: Options = {
  extensions: [
    combineExtensions([
      whereNeeded(gfmAutolinkLiteral()),
      whereNeeded(gfmTable()),
      gfmFootnote(),
      gfmStrikethrough(),
      gfmTaskListItem(),
      frontmatter(['yaml', 'toml']),
      quickLazyLines,
      bounded,
    ]),
  ],
  mdastExtensions: [
    addressesFromMarkdown,
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    frontmatterFromMarkdown(['yaml', 'toml']),
    placesFromMarkdown,
  ],
};
