import {extname} from 'node:path';
import type {FixWriterOf} from '../fixes/fix-writer.js';
import type {Block} from '../model/block.js';
import type {CommentReader} from '../model/comment.js';
import {type PlacedBlock, placed} from '../model/placed-block.js';
import {loadCommentReader} from './comments.js';

/** The formats that mtlint reads. */
export const formatNames = ['text', 'markdown', 'html'] as const;
export type FormatName = (typeof formatNames)[number];

const byExtension: Record<string, FormatName> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** File name extensions, with the dot, that a folder is searched for. */
export const extensions: readonly string[] = Object.keys(byExtension);

/** The format that a path's extension stands for, where it stands for one. */
export function formatByExtension(path: string): FormatName | undefined {
  return byExtension[extname(path).toLowerCase()];
}

/** The format that a path's extension stands for; plain text where it names none. */
export function formatOf(path: string): FormatName {
  return formatByExtension(path) ?? 'text';
}

/** Turns a decoded file into blocks of prose, in order of place. */
export type Reader = (text: string) => Iterable<Block>;

/** Loads a format's reader. Each brings a parser of its own, and most runs need one of them. */
export async function loadReader(format: FormatName): Promise<Reader> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown/read.js')).readMarkdown;
    case 'html':
      return (await import('./html/read.js')).readHtml;
    case 'text':
      return (await import('./text/read.js')).readText;
  }
}

/** Loads what puts replacements into texts of a format. */
export async function loadFixWriter(format: FormatName): Promise<FixWriterOf> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown/write.js')).markdownFixes;
    case 'html':
      return (await import('./html/write.js')).htmlFixes;
    case 'text':
      return (await import('../fixes/plain-text.js')).textFixes;
  }
}

/** Reads the versions of a file that is being edited, one after the other. */
export interface VersionReader {
  /** The blocks of the next version. */
  read(text: string): Iterable<PlacedBlock>;
  /** Reads the comments of the version that was read last; undefined for a format that has none. */
  readonly readComments: CommentReader | undefined;
}

/** Loads what reads the versions of a file. */
export async function loadVersionReader(format: FormatName): Promise<VersionReader> {
  if (format === 'markdown') {
    const {MarkdownVersions} = await import('./markdown/incremental.js');
    return new MarkdownVersions();
  }
  const read = await loadReader(format);
  return {read: text => [...read(text)].map(placed), readComments: await loadCommentReader(format)};
}
