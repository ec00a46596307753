import {Parser} from 'htmlparser2';
import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfm} from 'micromark-extension-gfm';
import {hideLeftovers} from '../../src/formats/leftovers.js';
import type {FormatName} from '../formats.js';

/**
 * All of a document that no fix may change: elements, attributes, links, code. Read with plain parsers, as any program reads it, but
 * tags of models (`<pad>`) are text, which a fix may remove.
 */
export function structureOf(text: string, format: FormatName): readonly string[] {
  switch (format) {
    case 'markdown':
      return structureOfMarkdown(hideLeftovers(text, true));
    case 'html':
      return structureOfHtml(hideLeftovers(text, false));
    case 'text':
      return [];
  }
}

const matters = ['yaml', 'toml'] as const;

function structureOfMarkdown(text: string): string[] {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter([...matters])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown([...matters])],
  });
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') return;
    const {
      type,
      position: _,
      children: __,
      data: ___,
      alt: ____,
      ...rest
    } = node as unknown as Record<string, unknown>;
    found.push(`${type} ${JSON.stringify(rest)}`);
    if ('children' in node) for (const child of node.children) visit(child);
    found.push(`/${type}`);
  };
  visit(tree);
  // GitHub reads the first line of a quotation as the kind of an alert.
  return [...found, ...(text.match(/^[ \t>]*>[ \t]*\[![A-Za-z]+\]/gm) ?? []).map(line => line.trim())];
}

/** Attributes whose value people read. */
const proseAttributes = ['alt', 'title', 'aria-label', 'placeholder'];

function structureOfHtml(text: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const kept = Object.entries(attributes).map(([key, value]) => [
        key,
        proseAttributes.includes(key) ? '' : value,
      ]);
      found.push(`${name} ${JSON.stringify(kept)}`);
      if (name === 'script' || name === 'style') found.push('raw');
    },
    onclosetag(name, implied) {
      found.push(`/${name}${implied ? ' implied' : ''}`);
    },
    oncomment(value) {
      found.push(`comment ${value}`);
    },
    onprocessinginstruction(_, value) {
      found.push(`instruction ${value}`);
    },
  });
  parser.end(text);
  return found;
}
