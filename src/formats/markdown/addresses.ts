import type {Link, Nodes, Paragraph, Parents, PhrasingContent, Root, Text} from 'mdast';
import type {Extension} from 'mdast-util-from-markdown';
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal';
import {placeText} from './positions.js';

const {transforms, ...handlers} = gfmAutolinkLiteralFromMarkdown();

/**
 * Bare addresses of GFM. Most are tokens of the parser; those after an unclosed bracket, say, are found in the finished
 * tree, and the library makes nodes without positions there. Here they get them.
 */
export const addressesFromMarkdown: Extension = {...handlers, transforms: [linkAddresses]};

/** Without one of these, no text holds an address. */
const sign = /@|https?:\/\/|www\./i;

function linkAddresses(root: Root): undefined {
  const open: Parents[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (parent.children.some(hasSign)) {
      const children = parent.children.flatMap((child): Nodes[] =>
        hasSign(child) ? linked(child) : [child],
      );
      parent.children = children as typeof parent.children;
    }
    for (const child of parent.children) if ('children' in child && !isLink(child)) open.push(child);
  }
}

function hasSign(node: Nodes): node is Text {
  return node.type === 'text' && sign.test(node.value);
}

function isLink({type}: Nodes): boolean {
  return type === 'link' || type === 'linkReference';
}

/** The text and links that the library makes of a text, with positions. */
function linked(text: Text): PhrasingContent[] {
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'text', value: text.value}]};
  for (const transform of transforms ?? []) transform({type: 'root', children: [paragraph]});
  if (paragraph.children.length === 1 && paragraph.children[0]!.type === 'text') return [text];
  let at = 0;
  for (const node of paragraph.children as (Text | Link)[]) {
    const inner = node.type === 'text' ? node : (node.children[0] as Text);
    placeText(inner, text, at, at + inner.value.length);
    node.position = inner.position!;
    at += inner.value.length;
  }
  return paragraph.children;
}
