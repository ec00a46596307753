import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {builtInFormats} from '../src/formats/registry.js';
import {checkDocuments, checkRepeated, fixedIn, proseIn, replacedIn, rulesIn} from './markup-documents.js';

describe('reStructuredText', () => {
  it.each([
    ['paragraphs', 'One\ntwo.\n\nThree.', ['paragraph: One\ntwo.', 'paragraph: Three.']],
    [
      'headings',
      'One\n===\n\n-----\n Two\n-----\n\nText\n--',
      ['heading: One', 'heading: Two', 'paragraph: Text\n--'],
    ],
    ['transitions', 'One.\n\n----\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    [
      'bullets',
      '* One\n  two\n\n  Three.\n* - Four',
      ['listItem: One\ntwo', 'listItem: Three.', 'listItem: Four'],
    ],
    [
      'numbers',
      '1. One\n#. Two\n\nA) Three\n\n(iv) Four',
      ['One', 'Two', 'Three', 'Four'].map(text => `listItem: ${text}`),
    ],
    ['a sentence with a number', '1. January was\nquiet.', ['paragraph: 1. January was\nquiet.']],
    ['definitions', 'One : two\n  Three.\n\n  Four.', ['term: One', 'listItem: Three.', 'listItem: Four.']],
    ['fields', 'A b.\n\n:param x: One\n  two\n:type x: int', ['paragraph: A b.', 'listItem: One\ntwo']],
    [
      'fields about the document',
      'T\n=\n\n:Author: Ann\n:Abstract: One two.\n',
      ['heading: T', 'listItem: One two.'],
    ],
    [
      'options',
      '-a, --all  One\n--b=C     Two\n          three\n/V        Four',
      ['One', 'Two\nthree', 'Four'].map(text => `listItem: ${text}`),
    ],
    ['quotations', 'One:\n\n  Two.\n\n  -- Ann', ['paragraph: One:', 'quotation: Two.', 'label: -- Ann']],
    ['line blocks', '| One\n| two\n  three\n|\n| Four', ['paragraph: One\ntwo\nthree', 'paragraph: Four']],
    [
      'literal blocks',
      'One::\n\n  code\n\n   code\n\nTwo ::\n\n> code\n> code\n\n::\n\n  code\n\nThree.',
      ['paragraph: One:', 'paragraph: Two', 'paragraph: Three.'],
    ],
    ['sessions', '>>> print(1)\n1\n\nOne.', ['paragraph: One.']],
    ['comments', 'One.\n\n.. Two\n   three.\n..\n\nFour.', ['paragraph: One.', 'paragraph: Four.']],
    [
      'admonitions',
      '.. note:: One\n   two.\n\n   Three.\n\n.. tip::\n\n   Four.',
      ['One\ntwo.', 'Three.', 'Four.'].map(text => `paragraph: ${text}`),
    ],
    [
      'titles',
      '.. admonition:: One *two*\n   :class: x\n\n   Three.',
      ['heading: One two', 'paragraph: Three.'],
    ],
    [
      'code',
      '.. code-block:: python\n   :caption: One two\n\n   x = 1\n\n.. math:: x\n\n.. toctree::\n\n   a\n',
      ['caption: One two'],
    ],
    [
      'versions',
      '.. versionadded:: 3.2\n   One.\n.. deprecated:: 3.3 Two.\n.. versionchanged:: 3.4',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'descriptions',
      '.. py:function:: f(x)\n   g(x)\n   :async:\n\n   One.\n\n   :returns: Two.',
      ['paragraph: One.', 'listItem: Two.'],
    ],
    [
      'figures',
      '.. figure:: a.png\n   :alt: One\n\n   Two.\n\n   Three.',
      ['attribute: One', 'caption: Two.', 'paragraph: Three.'],
    ],
    ['unknown directives', '.. drawing:: One\n\n   two -> three\n\nFour.', ['paragraph: Four.']],
    [
      'substitutions',
      '.. |x| replace:: One *two*\n.. |y| image:: a.png\n\nA |x|_ b.',
      ['label: One two', 'paragraph: A ‹|x|› b.'],
    ],
    ['targets', '.. _x: https://a.example\n.. _y:\n__ https://b.example\n\nOne.', ['paragraph: One.']],
    [
      'footnotes',
      'One [1]_. Two [#a]_ and [CIT2002]_.\n\n.. [1] Three\n   four.\n.. [CIT2002] Five.',
      ['paragraph: One. Two and ‹CIT2002›.', 'paragraph: Three\nfour.', 'paragraph: Five.'],
    ],
    [
      'grid tables',
      '+-----+---+\n| A b | c |\n| d   |   |\n+=====+===+\n| E   | f |\n+-----+   |\n| G   |   |\n+-----+---+',
      ['A b\nd', 'c', 'E', 'f', 'G'].map(text => `tableCell: ${text}`),
    ],
    [
      'simple tables',
      '=====  ===\nA      b\n=====  ===\nC d    e\n       f\nG      h\n=====  ===\n\nOne.',
      ['A', 'b', 'C d', 'e\nf', 'G', 'h'].map(text => `tableCell: ${text}`).concat('paragraph: One.'),
    ],
    [
      'tables of lists',
      '.. list-table:: One\n   :header-rows: 1\n\n   * - Two\n     - Three\n   * - Four\n     - - Five',
      ['caption: One', ...['Two', 'Three', 'Four', 'Five'].map(text => `tableCell: ${text}`)],
    ],
    [
      'inline markup',
      'A *b* **c** ``d`` `e f` *g\nh* \\*i* j\\ k.',
      ['paragraph: A b c ‹d› e f g\nh *i* jk.'],
    ],
    [
      'roles',
      ':ref:`a b <c>` :ref:`d` :term:`E f` :class:`~g.H` `i`:sup: :doc:`j k <l>`.',
      ['paragraph: a b ‹d› E f ‹~g.H› i j k.'],
    ],
    [
      'links',
      '`A b\n<https://c.example>`_, Python_, `d e`__ and f__, __init__ and g_h.',
      ['paragraph: A b, Python, d e and f, __init__ and g_h.'],
    ],
    [
      'what only looks like markup',
      'A * b ** c, 2*x, "*", (`), | d, a_ b [x] [1].',
      ['paragraph: A * b ** c, 2*x, "*", (`), | d, a b [x] [1].'],
    ],
    ['a default role', '.. default-role:: math\n\nA `b c` d.', ['paragraph: A ‹b c› d.']],
    [
      'line ends of all kinds',
      'One\r\ntwo.\r\n\r\n* Three\r\n  four',
      ['paragraph: One\ntwo.', 'listItem: Three\nfour'],
    ],
    ['tabs', '*\tOne\n\ttwo', ['listItem: One\ntwo']],
  ])('has %s', async (_, text, expected) => expect(await proseIn('rst', text)).toEqual(expected));

  it('is suppressed with comments', async () => {
    const text = (comment: string) => `.. ${comment}\n\nIt was the the house.\n\n* On the the hill.\n`;
    const count = async (comment: string) =>
      (await rulesIn('rst', text(comment))).filter(id => id === 'repeated-words').length;
    expect(await count('other')).toBe(2);
    expect(await count('mtlint-disable-next repeated-words -- why')).toBe(1);
    expect(await count('mtlint-disable repeated-words -- why')).toBe(0);
    expect(await rulesIn('rst', '* .. mtlint-disable-next -- why\n\n  It is the the house.\n')).toEqual([]);
  });

  it('has a structure', async () => {
    const {structureOf} = await builtInFormats.named('rst')!.load();
    const text = '.. image:: a.png\n.. code-block:: python\n\n   x\n\n.. note:: Text\n.. include:: b.rst\n';
    expect(
      structureOf!(text).map(({kind, value, start, end}) => [kind, value, text.slice(start, end)]),
    ).toEqual([
      ['image', 'a.png', 'a.png'],
      ['fence', 'python', 'python'],
      ['admonition', 'note', 'note'],
      ['include', 'b.rst', 'b.rst'],
    ]);
  });

  it.each([
    ['* It was the\n  the house.', '* It was the house.'],
    ['It was the the house\n====================', 'It was the house\n===================='],
    ['=========  ===\nIn the the house\n=========  ===', undefined],
    ['+-------------+\n| the the hut |\n+-------------+', undefined],
  ])('is fixed where it keeps its structure: %j', async (text, expected) =>
    expect(await fixedIn('rst', text)).toBe(expected ?? text),
  );

  it.each([
    ['A zz b', '*c* `d` |e| f_ g_h \\', 'A \\*c\\* \\`d\\` \\|e\\| f\\_ g_h \\\\ b'],
    ['A zz', 'c', 'A c'],
    ['A **zz** b', 'c', 'A **c** b'],
    ['zz\n==', 'c', 'c\n=='],
    ['zz\n====', 'a longer title', undefined],
    ['A zz\n\n  b', 'c::', undefined],
    ['zz b', '-', undefined],
    ['zz b', '..', undefined],
    ['A zz', 'c\nd', undefined],
  ])('takes other words: %j %j', async (text, by, expected) =>
    expect(await replacedIn('rst', text, 'zz', by)).toBe(expected),
  );

  const markup = [
    ...[
      '* ',
      '- ',
      '1. ',
      '#. ',
      '=====\n',
      '-----\n',
      '\n====\n',
      '::\n',
      '::\n\n  ',
      '.. note:: ',
      '.. x',
      '.. ',
      '.. code::\n',
    ],
    ...[
      '+---+\n',
      '| a |\n',
      '| ',
      '===  ===\n',
      'a    b\n',
      '*',
      '**',
      '`',
      '``',
      ':ref:`',
      '`_',
      '_',
      '|',
      ' <x>`_',
      '[1]_',
    ],
    ...[
      ':a: ',
      '-a  ',
      '>>> ',
      '\n  ',
      '\n    ',
      '-- ',
      '\\',
      '.. [1] ',
      '.. |x| replace:: ',
      '.. list-table::\n\n   * - ',
      '__ ',
    ],
  ];

  it('keeps its structure, and has the words that a fix means', () =>
    checkDocuments('rst', markup, ['c', '*c*', '`', 'c_', 'c::', '\\', '|c|', '- c', '']));

  it('is read in time that grows with its length', () =>
    checkRepeated('rst', [
      ...markup,
      ...[
        '- - ',
        '* a\n',
        '``a ',
        '*a ',
        '`a ',
        '|a ',
        ':a:`b ',
        'a_ ',
        '\\',
        '[a',
        'a\n b\n',
        '.. a::\n',
        ':a: b\n',
        ':a',
        'a::\n\n b\n\n',
      ],
      ...['+', '+-+\n', '= =\n', '= =\na b\n', '. ', '\t', ' ', '\r', '.. |', '.. [', '"*', 'a (', '_`a '],
    ]));

  it('may be indented deeply', async () => {
    const text = Array.from({length: 1000}, (_, depth) => `${' '.repeat(depth)}* a`).join('\n\n');
    expect((await proseIn('rst', text)).length).toBeGreaterThan(50);
  });

  it.skipIf(!hasDocutils())('is read by docutils when it is fixed (skipped without docutils)', async () => {
    const text = [
      'Title zz',
      '========',
      '',
      '* An *item zz*',
      '  goes on',
      '',
      '  #. Another zz',
      '',
      'Term zz',
      '  Definition zz',
      '',
      '.. note:: See `zz <https://a.example>`_, zz.',
      '',
      'Code zz::',
      '',
      '  zz',
      '',
      '=====  =====',
      'a      b',
      '=====  =====',
      '',
    ].join('\n');
    const words = '*c* `d` |e| f_';
    const replaced = await replacedIn('rst', text.replace('Title zz', 'Title'), 'zz', words);
    const expected = treeOf(text.replace('Title zz', 'Title')).replace(/(?<!^ {8}|^ {4})zz/gm, words);
    expect(treeOf(replaced!).replace(/ (?:ids|names)="[^"]*"/g, '')).toBe(
      expected.replace(/ (?:ids|names)="[^"]*"/g, ''),
    );
  });
});

function treeOf(text: string): string {
  const script =
    'import sys, docutils.core; print(docutils.core.publish_string(sys.stdin.read(), settings_overrides={"halt_level": 2, "output_encoding": "unicode"}))';
  return execFileSync('/usr/bin/python3', ['-c', script], {input: text, encoding: 'utf8'});
}

function hasDocutils(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import docutils'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
