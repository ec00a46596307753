import GithubSlugger from 'github-slugger';
import type {Code, Heading, Nodes, Table} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import type {StructureItem, StructureKind} from '../../model/structure.js';
import {rangeOf} from './positions.js';
import {parseMarkdown} from './read.js';

/** The structure of a Markdown document, in order of position. */
export function structureOfMarkdown(text: string): StructureItem[] {
  const items: StructureItem[] = [];
  const slugger = new GithubSlugger();
  const covered: {start: number; end: number}[] = [];
  const open: Nodes[] = [parseMarkdown(text)];
  for (let node = open.pop(); node; node = open.pop()) {
    items.push(...itemsOf(node, text, slugger));
    if (/^(?:code|inlineCode|yaml|math|inlineMath)$/.test(node.type)) covered.push(rangeOf(node));
    if ('children' in node) open.push(...node.children.toReversed());
  }
  const isCode = (offset: number): boolean => covered.some(({start, end}) => start <= offset && offset < end);
  items.push(...signsIn(text).filter(({start}) => !isCode(start)));
  return items.sort((a, b) => a.start - b.start);
}

function itemsOf(node: Nodes, text: string, slugger: GithubSlugger): StructureItem[] {
  switch (node.type) {
    case 'heading':
      return headingItems(node, text, slugger);
    case 'link':
    case 'image':
    case 'definition':
      return destinationOf(node, node.type === 'image' ? 'image' : 'link', node.url, text);
    case 'code':
      return fenceOf(node, text);
    case 'table':
      return [{kind: 'table', value: String(columnsOf(node)), ...firstLine(node, text)}];
    case 'html':
      return tagsIn(node, text);
    case 'yaml':
      return keysIn(node, text);
    default:
      return [];
  }
}

const idAtEnd = /\{#([^\s{}]+)\}\s*$/;

function headingItems(node: Heading, text: string, slugger: GithubSlugger): StructureItem[] {
  const {start, end} = rangeOf(node);
  const source = text.slice(start, end);
  const marks = /^#{1,6}/.exec(source)?.[0] ?? '';
  const name = textOf(node).replace(idAtEnd, '').trim();
  const heading: StructureItem = {
    kind: 'heading',
    value: '#'.repeat(node.depth),
    slug: slugger.slug(name),
    start,
    end: marks === '' ? end : start + marks.length,
  };
  const id = idAtEnd.exec(source);
  if (!id) return [heading];
  const at = start + id.index;
  return [heading, {kind: 'heading-id', value: id[1]!, start: at + 2, end: at + 2 + id[1]!.length}];
}

/** The destination of a link or an image as it is in the file. */
function destinationOf(node: Nodes, kind: StructureKind, url: string, text: string): StructureItem[] {
  const {start, end} = rangeOf(node);
  if (url === '') return [];
  const at = text.slice(start, end).lastIndexOf(url);
  if (at < 0) return [{kind, value: url, start, end}];
  return [{kind, value: url, start: start + at, end: start + at + url.length}];
}

function fenceOf(node: Code, text: string): StructureItem[] {
  const {start, end} = rangeOf(node);
  const [, mark, info = ''] = /^(`{3,}|~{3,})([^\n]*)/.exec(text.slice(start, end)) ?? [];
  if (!mark) return [];
  const value = node.lang ?? '';
  const at = start + mark.length + Math.max(0, info.indexOf(value));
  return [
    {
      kind: 'fence',
      value,
      start: value === '' ? start : at,
      end: value === '' ? start + mark.length : at + value.length,
    },
  ];
}

function columnsOf({children}: Table): number {
  return Math.max(...children.map(row => row.children.length));
}

function firstLine(node: Nodes, text: string): {start: number; end: number} {
  const {start, end} = rangeOf(node);
  const lineEnd = text.indexOf('\n', start);
  return {start, end: lineEnd < 0 ? end : Math.min(end, lineEnd)};
}

function tagsIn(node: Nodes, text: string): StructureItem[] {
  const {start, end} = rangeOf(node);
  return [...text.slice(start, end).matchAll(/<\/?([A-Za-z][\w.-]{0,60})(?=[\s/>])/g)].map(
    ({0: tag, 1: name, index}) => ({
      kind: 'tag',
      value: tag.startsWith('</') ? `/${name}` : name!,
      start: start + index,
      end: start + index + tag.length,
    }),
  );
}

function keysIn(node: Nodes, text: string): StructureItem[] {
  const {start, end} = rangeOf(node);
  return [...text.slice(start, end).matchAll(/^([A-Za-z_\p{L}][\w\p{L} .-]{0,60}?)(?=:(?:\s|$))/gmu)].map(
    ({0: key, index}) => ({
      kind: 'front-matter-key',
      value: key,
      start: start + index,
      end: start + index + key.length,
    }),
  );
}

/** Signs of Markdown dialects that stand in the text: directives, admonitions, alerts, includes. */
const signs: readonly (readonly [kind: StructureKind, pattern: RegExp])[] = [
  ['admonition', /^[ \t]{0,8}:{3,}[ \t]*(?<value>[^\s:{}[\]]{1,40})/gmu],
  ['admonition', /^[ \t]{0,8}(?:!!!|\?\?\?\+?)[ \t]+(?<value>[^\s"]{1,40})/gmu],
  ['admonition', /^[ \t]{0,3}>[ \t]?\[!(?<value>[^\]\s]{1,40})\]/gmu],
  ['include', /(?<value>\{\{[<%][ \t]*\/?[^{}]{1,200}?[%>]\}\})/gu],
  [
    'include',
    /(?<value>\{%-?[ \t]*(?:include|raw|endraw|if|endif|for|endfor|tab|endtab|tabs|endtabs)\b[^{}]{0,200}?%\})/gu,
  ],
  ['include', /(?<value>\{\*[^{}*]{1,200}\*\})/gu],
];

function signsIn(text: string): StructureItem[] {
  return signs.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(match => {
      const value = match.groups!.value!;
      const start = match.index + match[0].lastIndexOf(value);
      return {kind, value, start, end: start + value.length};
    }),
  );
}
