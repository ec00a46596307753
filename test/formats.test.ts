import {describe, expect, it} from 'vitest';
import type {Block} from '../src/formats/block.js';
import {type FormatName, loadReader} from '../src/formats/index.js';

/** What a reader gets of a text: the kind of each block and its prose, code in ‹›. */
async function read(format: FormatName, text: string): Promise<[string, string][]> {
  const reader = await loadReader(format);
  return [...reader(text)].map(block => [block.kind, proseOf(block)]);
}

function proseOf({pieces}: Block): string {
  return pieces.map(({value, source}) => (source ? `‹${value}›` : value)).join('');
}

/** For each piece: its prose, and what stands in the file at its place. */
async function placesOf(format: FormatName, text: string): Promise<[string, string][]> {
  const reader = await loadReader(format);
  return [...reader(text)].flatMap(({pieces}) =>
    pieces.map(({value, start, end}): [string, string] => [value, text.slice(start, end)]),
  );
}

describe('plain text', () => {
  it('has a paragraph end at an empty line, not at a line end', async () => {
    expect(await read('text', 'One line\nand more.\n\n \t\nTwo.\r\n\r\nThree.')).toEqual([
      ['paragraph', 'One line\nand more.'],
      ['paragraph', 'Two.'],
      ['paragraph', 'Three.'],
    ]);
  });

  it('is empty where there is only white space', async () => {
    expect(await read('text', ' \n\n\t\n')).toEqual([]);
  });
});

describe('Markdown', () => {
  it('knows its blocks', async () => {
    const text =
      '---\ntitle: x\n---\n# Title\n\nText.\n\n- item\n\n> quote\n\n| a | b |\n| - | - |\n| c | `d` |\n\n    code\n\n[^1]: A note.\n';
    expect(await read('markdown', text)).toEqual([
      ['heading', 'Title'],
      ['paragraph', 'Text.'],
      ['listItem', 'item'],
      ['quotation', 'quote'],
      ['tableCell', 'a'],
      ['tableCell', 'b'],
      ['tableCell', 'c'],
      ['paragraph', 'A note.'],
    ]);
  });

  it('leaves out code, URLs and raw HTML, and reads alternative texts', async () => {
    const text = 'See `a b`, <b>bold</b>, [*the* site](http://a.b/c "T") and http://x.y ![an image](z.png).';
    expect(await read('markdown', text)).toEqual([
      ['paragraph', 'See ‹a b›, bold, the site and ‹http://x.y› .'],
      ['attribute', 'an image'],
    ]);
  });

  it('places decoded characters, escapes and continued lines', async () => {
    const text = '> a &amp; b \\* c\n> d **e** &#233;';
    expect(await placesOf('markdown', text)).toEqual([
      ['a ', 'a '],
      ['&', '&amp;'],
      [' b ', ' b '],
      ['* c\n', '* c\n'],
      ['d ', 'd '],
      ['e', 'e'],
      [' ', ' '],
      ['é', '&#233;'],
    ]);
  });

  it('places references and escapes at the start of a continued line', async () => {
    expect(await placesOf('markdown', 'a\n  &amp; b\n  \\* c')).toEqual([
      ['a\n', 'a\n'],
      ['&', '&amp;'],
      [' b\n', ' b\n'],
      ['* c', '* c'],
    ]);
  });

  it('takes words that are marked as foreign for a name in their sentence, and keeps terms of code', async () => {
    const text =
      '<p>The <i lang="fr">chef</i> is <i lang="en">here</i>.</p><dl><dt><code>a</code><dd>Text.</dl>';
    expect(await read('html', text)).toEqual([
      ['paragraph', 'The ‹chef› is here.'],
      ['term', '‹a›'],
      ['listItem', 'Text.'],
    ]);
  });

  it.each([
    ['code', '`a`a ', '‹a›a '],
    ['character references', '&amp;a ', '&a '],
    ['escapes', '\\*a ', '*a '],
    ['emphasis', '*a* ', 'a '],
    ['open emphasis', '*a ', '*a '],
    ['open links', '[a](', '[a]('],
  ])('reads a paragraph that has markup without end: %s', async (_, unit, prose) => {
    const [[kind, text] = [], ...others] = await read('markdown', `${unit.repeat(100_000)}end.`);
    expect([kind, others]).toEqual(['paragraph', []]);
    expect(text?.startsWith(prose.repeat(1000))).toBe(true);
    // Behind the first thousands, markup may stand as text.
    expect(text?.replace(/amp|[^a-z]/g, '').length).toBe(prose.replace(/[^a-z]/g, '').length * 100_000 + 3);
  });
});

describe('HTML', () => {
  it('knows its blocks, and leaves out what is no prose', async () => {
    const text = `<title>T</title><style>p{}</style><script>x</script><h1>H</h1><p>a <b>b</b><br>c<ul><li>i<li>j</ul>
<table><caption>cap</caption><tr><td>k</table><blockquote>q</blockquote><pre>no</pre><p translate=no>no</p><p hidden>no</p>d <b style="color: red; Display : NONE">no</b><code>e f</code>`;
    expect((await read('html', text)).map(([kind, prose]) => [kind, prose.trim()])).toEqual([
      ['heading', 'T'],
      ['heading', 'H'],
      ['paragraph', 'a b\nc'],
      ['listItem', 'i'],
      ['listItem', 'j'],
      ['caption', 'cap'],
      ['tableCell', 'k'],
      ['quotation', 'q'],
      ['paragraph', 'd ‹no›‹e f›'],
    ]);
  });

  it('ends a paragraph at two line breaks', async () => {
    expect(await read('html', '<p>a<br> <br>b</p>')).toEqual([
      ['paragraph', 'a\n '],
      ['paragraph', 'b'],
    ]);
  });

  it('places attributes and character references', async () => {
    const text = `<img title='it&apos;s' alt="a &quot;b&quot;"><p>x&nbsp;&lt;</p>`;
    expect(await placesOf('html', text)).toEqual([
      ["it's", 'it&apos;s'],
      ['a "b"', 'a &quot;b&quot;'],
      ['x', 'x'],
      ['\u00a0', '&nbsp;'],
      ['<', '&lt;'],
    ]);
  });
});
