import {describe, expect, it} from 'vitest';
import {piecesOf, rangeOf} from '../src/formats/markdown/positions.js';
import type {Block} from '../src/model/block.js';
import {placed} from '../src/model/placed-block.js';
import {type FormatName, formatNames, loadCommentReader, loadReader} from './formats.js';

/** What a reader gets of a text: the kind of each block and its prose, code in ‹›. */
async function read(format: FormatName, text: string): Promise<[string, string][]> {
  const reader = await loadReader(format);
  return [...reader(text)].map(block => [block.kind, proseOf(block)]);
}

function proseOf({pieces}: Block): string {
  return pieces.map(({value, code}) => (code ? `‹${value}›` : value)).join('');
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

describe('tags of models and masks of programs', () => {
  it.each(['markdown', 'html'] as const)('are text in %s, at their places', async format => {
    const text = 'The <unk> is __PH0__ and <keep0> here.</s>';
    expect(await placesOf(format, text)).toEqual([[text, text]]);
  });

  it.each([
    ['markdown', '\uFFFD'],
    ['html', '\uFDD0'],
  ] as const)('leave a strikethrough and other characters in %s', async (format, decoded) => {
    const pieces = await placesOf(format, 'A <s>b</s> c &#xFDD0; \uFDD0 <unk>.');
    expect(pieces.map(([value]) => value).join('')).toBe(`A b c ${decoded} \uFDD0 <unk>.`);
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

  it.each([
    ['after a mark', 'Site:www.a.b/c, x', ['Site:', '‹www.a.b/c›', ', x']],
    ['after an unclosed bracket', 'See [http://a.b/c d', ['See [', '‹http://a.b/c›', ' d']],
    ['of mail after a bracket', '[a@b.co for', ['[', '‹a@b.co›', ' for']],
    [
      'with a scheme',
      '[xmpp:a@b.co/c [mailto:a@b.co)',
      ['[', '‹xmpp:a@b.co/c›', ' [', '‹mailto:a@b.co›', ')'],
    ],
    ['in two lines', '> (www.a.b)\r\n> [a@b.co x', ['(', '‹www.a.b›', ')\r\n', '[', '‹a@b.co›', ' x']],
    ['by a reference', 'x &#119;ww.a.b x', ['x ', '‹&#119;ww.a.b›', ' x']],
    ['in emphasis', '*[a@b.co* **“www.a.b x**', ['[', '‹a@b.co›', ' ', '“', '‹www.a.b›', ' x']],
    ['in a heading', '# :www.a.b x', [':', '‹www.a.b›', ' x']],
    ['in a table', '| a |\n| - |\n| ：www.a.b x |', ['a', '：', '‹www.a.b›', ' x']],
    ['in a task', '- [ ] [a@b.co x', ['[', '‹a@b.co›', ' x']],
    ['in a label', '[x [a@b.co](u)', ['[x ', 'a@b.co']],
  ])('places the text around an address %s', async (_, text, prose) => {
    const reader = await loadReader('markdown');
    const pieces = [...reader(text)].flatMap(block => block.pieces);
    expect(
      pieces.map(({start, end, code}) => (code ? `‹${text.slice(start, end)}›` : text.slice(start, end))),
    ).toEqual(prose);
  });

  it('places what an alternative text holds', async () => {
    expect(await placesOf('markdown', '![A *big* &amp; `x` [map](u) <b>![in](v)](w)')).toEqual([
      ['A ', 'A '],
      ['big', 'big'],
      [' ', ' '],
      ['&', '&amp;'],
      [' ', ' '],
      ['x', '`x`'],
      [' ', ' '],
      ['map', 'map'],
      [' ', ' '],
      ['in', 'in'],
    ]);
  });

  it('tells a mark of quotation from one in the text', async () => {
    expect(await placesOf('markdown', '> a\n> \\> b\n>     > c')).toEqual([
      ['a\n', 'a\n'],
      ['> b\n', '> b\n'],
      ['> c', '> c'],
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

  it('places references that stand for two characters', async () => {
    expect(await placesOf('html', '<p title="&fjlig;a">b&NotEqualTilde;</ a>&fjlig;c')).toEqual([
      ['fja', '&fjlig;a'],
      ['b', 'b'],
      ['≂̸', '&NotEqualTilde;'],
      ['</ a>', '</ a>'],
      ['fj', '&fjlig;'],
      ['c', 'c'],
    ]);
  });

  it.each([
    ['white space', 'a</b >c &amp;', ['a', 'c ', '&amp;']],
    ['attributes', '<b>a</b x="y" z>&amp; c', ['a', '&amp;', ' c']],
    ['a line end, and so has the next', '<b>a</b\n><i>c</i\r\n>d<br>e', ['a', 'c', 'd', '<br>', 'e']],
    ['no end', 'a &fjlig;</b\n', ['a ', '&fjlig;']],
    ['no end but white space', 'a</b   ', ['a']],
  ])('places text after a closing tag that has %s', async (_, text, expected) => {
    expect((await placesOf('html', text)).map(([, found]) => found)).toEqual(expected);
  });

  it('places a comment after a closing tag that has attributes', async () => {
    const read = await loadCommentReader('html');
    const text = '<p>a</p class="x"><!--b--><p>c';
    expect(read!(text)).toMatchObject([{start: text.indexOf('<!--'), end: text.indexOf('<p>c')}]);
  });
});

describe('formulas and template tags', () => {
  it.each(formatNames)('are code in %s', async format => {
    const text = 'Let $a_1 * b*c$ be $5, \\(x = 1\\) and {% if a %}this{% endif %} {{ x }}, {{< ref "a" >}}.';
    const [block] = await read(format, text);
    expect(block![1]).toBe(
      'Let ‹$a_1 * b*c$› be $5, ‹\\(x = 1\\)› and ‹{% if a %}›this‹{% endif %}› ‹{{ x }}›, ‹{{< ref "a" >}}›.',
    );
  });

  it.each(formatNames)('part blocks where they fill a line in %s', async format => {
    const text = '{% note %}\nThe bridge is open.\n{% endnote %}\nIt is new. {{ x }}\n';
    const prose = (await read(format, text)).map(([, value]) => value.trim());
    expect(prose).toEqual(['The bridge is open.', 'It is new. ‹{{ x }}›']);
  });

  it.each([
    'It costs $5 and $10.',
    'We paid $5 for it and got 3$ back.',
    'The $HOME of $USER is here.',
    'See \\(the list\\) and \\[the map\\].',
  ])('are no prices, variables and brackets: %s', async text => {
    const blocks = [...(await loadReader('markdown'))(text)];
    expect(blocks.flatMap(({pieces}) => pieces.filter(({code}) => code))).toEqual([]);
  });
});

describe('dialects of Markdown', () => {
  it.each<[string, [string, string][]]>([
    [
      ':::note Be *good*\nText.\n:::\n',
      [
        ['markup', ':::note'],
        ['heading', 'Be good'],
        ['paragraph', 'Text.\n'],
        ['markup', ':::'],
      ],
    ],
    [
      ':::tip[Be good]{#x}\n\nText.\n\n:::\n',
      [
        ['markup', ':::tip'],
        ['heading', 'Be good'],
        ['paragraph', 'Text.'],
        ['markup', ':::'],
      ],
    ],
    [
      '> [!NOTE]\n> Text.',
      [
        ['markup', '[!NOTE]'],
        ['quotation', 'Text.'],
      ],
    ],
    [
      '!!! note "Be good"\n    Text.\n',
      [
        ['markup', '!!! note'],
        ['heading', 'Be good'],
        ['paragraph', 'Text.'],
      ],
    ],
    ['## Install {#install}\n', [['heading', 'Install ']]],
    [
      'See [it](a.md){.button} and :abbr[HTML]{title=x}.',
      [['paragraph', 'See it and ‹:abbr[HTML]{title=x}›.']],
    ],
    [
      "import A from 'a';\nimport B from 'b';\n\nText {/* not\nseen */} {a.b}.",
      [['paragraph', 'Text  ‹{a.b}›.']],
    ],
    ['It has ~~the~~ the cat, see [](#x).', [['paragraph', 'It has ‹~~the~~› the cat, see ‹[](#x)›.']]],
    [
      '```markdown\n# A\n\n```sh\nx\n```\n\nText.\n```\n',
      [
        ['markup', '```markdown'],
        ['heading', 'A'],
        ['paragraph', 'Text.'],
      ],
    ],
    ['```markdown\n# A\n```\n\nText.\n\n```sh\nx\n```\n', [['paragraph', 'Text.']]],
  ])('are read: %s', async (text, expected) => {
    expect(await read('markdown', text)).toEqual(expected);
    for (const [value, found] of await placesOf('markdown', text)) expect(found).toBe(value);
  });
});

describe('a byte order mark', () => {
  it.each(formatNames)('is text to the reader of %s, which its caller may spare', async format => {
    const places = (await placesOf(format, '\uFEFFa b')).flat();
    expect(places).toEqual(['\uFEFFa b', '\uFEFFa b']);
  });
});

describe('what has no position', () => {
  it.each([
    ['at the start', [{value: 'a', start: 0, end: 0}]],
    [
      'after text',
      [
        {value: 'a', start: 3, end: 4},
        {value: 'b', start: 4, end: 4},
      ],
    ],
    [
      'before the text that it follows',
      [
        {value: 'a', start: 3, end: 4},
        {value: 'b', start: 2, end: 3},
      ],
    ],
  ])('is refused %s', (_, pieces) => {
    expect(() => placed({kind: 'paragraph', pieces})).toThrow('No position for');
  });

  it('is refused in Markdown', () => {
    expect(() => rangeOf({type: 'text', value: 'a'})).toThrow('has no position');
    const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}};
    expect(() => piecesOf({type: 'text', value: 'a', position})).toThrow('is not known');
  });
});
