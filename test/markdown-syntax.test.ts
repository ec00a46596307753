import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfm} from 'micromark-extension-gfm';
import {describe, expect, it} from 'vitest';
import {parseMarkdown} from '../src/formats/markdown.js';

/** What all of GFM and front matter makes of a text. */
const allOfIt = (text: string): unknown =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });

/** What is made of a text, or what is thrown: micromark's parts, as tests run them, assert what they take for certain. */
function outcomeOf(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    return String(error);
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
    expect(parseMarkdown(text)).toEqual(allOfIt(text));
  });

  it('has any text as all of GFM has', () => {
    const texts = fc.array(fc.constantFrom(...fragments), {minLength: 1, maxLength: 16});
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join('');
        expect(outcomeOf(parseMarkdown, text)).toEqual(outcomeOf(allOfIt, text));
      }),
      {numRuns: 2000},
    );
  });
});
