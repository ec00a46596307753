import {versionsOf} from '../src/engine/segments.js';
import type {Reader, VersionReader} from '../src/formats/format.js';
import {builtInFormats} from '../src/formats/registry.js';
import type {CommentReader} from '../src/model/comment.js';

/** The built-in formats that tests generate documents for. */
export const formatNames = ['text', 'markdown', 'html'] as const;
export type FormatName = (typeof formatNames)[number];

export async function loadReader(format: FormatName): Promise<Reader> {
  return (await builtInFormats.named(format)!.load()).read;
}

export async function loadVersionReader(format: FormatName): Promise<VersionReader> {
  const parts = await builtInFormats.named(format)!.load();
  return versionsOf(parts, {path: `a.${format}`, language: 'en'}, undefined);
}

export async function loadCommentReader(format: FormatName): Promise<CommentReader | undefined> {
  return (await builtInFormats.named(format)!.load()).readComments;
}
