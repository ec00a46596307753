import fc from 'fast-check';
import type {Nodes, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfm} from 'micromark-extension-gfm';
import {describe, expect, it} from 'vitest';
import {alternativeOf, piecesOf, rangeOf} from '../src/formats/markdown/positions.js';
import {parseMarkdown} from '../src/formats/markdown/read.js';
import {runs} from './effort.js';

/** What all of GFM and front matter makes of a text. */
const allOfIt = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });

/** What is made of a text, or what is thrown: micromark's parts, as tests run them, assert what they take for certain. */
function outcomeOf(parse: (text: string) => Root, text: string): Root | string {
  try {
    return parse(text);
  } catch (error) {
    return String(error);
  }
}

/** Expects both to be the same; a position counts where the other one has it. */
function expectSame(one: Root | string, other: Root | string): void {
  if (typeof one !== 'string' && typeof other !== 'string') forgetPlaces(one, other);
  expect(one).toEqual(other);
}

/** Takes the positions away that the nodes of another tree do not have: the library gives some links none. */
function forgetPlaces(one: Nodes, other: Nodes): void {
  if (!other.position) one.position = undefined;
  if (!('children' in one) || !('children' in other)) return;
  for (const [index, child] of one.children.entries())
    if (other.children[index]) forgetPlaces(child, other.children[index]);
}

/** Expects each node of a tree to be where it says, and within its parent. */
function expectPlaced(node: Nodes, text: string, parent = {start: 0, end: text.length}): void {
  const range = rangeOf(node);
  expect(range.start).toBeGreaterThanOrEqual(parent.start);
  expect(range.end).toBeLessThanOrEqual(parent.end);
  if (node.type === 'text') {
    expect(range.start).toBeLessThan(range.end);
    expectPieces(node, text);
  }
  const inner = node.type === 'image' || node.type === 'imageReference' ? alternativeOf(node) : [];
  for (const child of 'children' in node ? node.children : inner) expectPlaced(child, text, range);
}

/** Expects each run of a text node to be in the file as it is, or as a character reference. */
function expectPieces(node: Nodes & {type: 'text'}, text: string): void {
  const pieces = piecesOf(node);
  expect(pieces.map(({value}) => value).join('')).toBe(node.value);
  for (const {value, start, end} of pieces) {
    const found = text.slice(start, end);
    if (found === value) continue;
    expect(found).toMatch(/^&#?\w+;$/);
    expect(parseMarkdown(found)).toMatchObject({children: [{children: [{value}]}]});
  }
}

/** What syntax begins, ends or looks like, and what stands around it. */
const fragments = [
  ...['a', 'b c', ' ', '    ', '\t', '\n', '\n\n', '\r\n', '\r', '  \n', '.', '.com', '+', '&amp;', '\\'],
  ...[
    '> ',
    '- ',
    '1. ',
    '# ',
    '===',
    '\n---\n',
    '*',
    '_',
    '**',
    '`',
    '``',
    '[',
    '](u)',
    ']',
    '![',
    '<',
    '<b>',
    '</b>',
  ],
  ...[
    '|',
    ':',
    '-',
    '| a | b |',
    '\n|-|-|\n',
    '\n:-\n',
    '\n-:\n',
    '\\|',
    '~',
    '~~',
    '[^a]',
    '[^a]: x',
    '[ ] ',
    '[x] ',
  ],
  ...[
    '@',
    'a@b.co',
    '_a@b.co',
    '&commat;',
    '&#64;',
    '\\@',
    'mailto:',
    'xmpp:',
    'http',
    'HTTP://a.b',
    'https://x.y/z',
  ],
  ...['www', 'www.a.b', 'Www.', '<!-- x -->'],
];

/** What an address, a reference or an escape may be in. */
const nested = [
  ...['![*a* `b` &amp; c](u)', '[a http://a.b', '“www.a.b”', '(a@b.co)', '[^1', '\n>     > ', '\n> \\>'],
  ...[
    '&#119;ww.a.b',
    '&fjlig;',
    '&ngE;',
    '&#x1F600;',
    '&#0;',
    '- [ ] ',
    '- [x]\n',
    '~~a~~',
    '\uFEFF',
    '\\\r\n',
  ],
];

describe('Markdown without what a text makes no use of', () => {
  it.each([
    ['an address by a character reference', 'Write to me&commat;example.org or me&#64;example.org now.'],
    ['a URL that is escaped', 'It is at http\\://example.org/a and at www\\.example.org.'],
    [
      'addresses in some lines only',
      'Some words.\nA me@example.org here.\r\nWords.\rHTTP://Example.org/ and WWW.example.org',
    ],
    ['a table without pipes', 'head\n:-\nrow\nrow'],
    ['rows without pipes', '| a |\n| - |\nrow\n*row*\n\nNo row.'],
    ['a table in a list in a quotation', '> - | a | b |\n>   | - | - |\n>   | c | d |\n>\n> Text.'],
    ['a line that looks like a head', 'a | b\nc'],
    ['what interrupts a paragraph', 'Text\n| a |\n| - |\n| b |'],
  ])('has %s as all of GFM has', (_, text) => {
    expectSame(parseMarkdown(text), allOfIt(text));
  });

  it('has any text as all of GFM has', () => {
    const texts = fc.array(fc.constantFrom(...fragments), {minLength: 1, maxLength: 16});
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join('');
        expectSame(outcomeOf(parseMarkdown, text), outcomeOf(allOfIt, text));
      }),
      {numRuns: runs(1000)},
    );
  });

  it('has a position for each node of any text, and for each run of its characters', () => {
    const texts = fc.array(fc.constantFrom(...fragments, ...nested), {minLength: 1, maxLength: 16});
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join('');
        const root = outcomeOf(parseMarkdown, text);
        if (typeof root !== 'string') expectPlaced(root, text);
      }),
      {numRuns: runs(1000)},
    );
  });
});
