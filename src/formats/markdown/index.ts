import type {FormatParts} from '../format.js';
import {readMarkdownComments} from './comments.js';
import {MarkdownVersions} from './incremental.js';
import {readMarkdown} from './read.js';
import {structureOfMarkdown} from './structure.js';
import {markdownFixes} from './write.js';

/** Markdown with GFM and front matter. */
export const markdown: FormatParts = {
  read: readMarkdown,
  readComments: readMarkdownComments,
  versions: () => new MarkdownVersions(),
  structureOf: structureOfMarkdown,
  write: markdownFixes,
};
