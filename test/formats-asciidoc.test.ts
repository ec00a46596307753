import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {builtInFormats} from '../src/formats/registry.js';
import {checkDocuments, checkRepeated, fixedIn, proseIn, replacedIn, rulesIn} from './markup-documents.js';

const listItems = (...texts: string[]) => texts.map(text => `listItem: ${text}`);
const cells = (...texts: string[]) => texts.map(text => `tableCell: ${text}`);

describe('AsciiDoc', () => {
  it.each([
    ['paragraphs', 'One\ntwo.\n\nThree.', ['paragraph: One\ntwo.', 'paragraph: Three.']],
    ['a header', '// x\n= One\nAnn <a@b.example>\nv1\n:toc:\n\nTwo.', ['heading: One', 'paragraph: Two.']],
    ['a language', '= One\n:lang: de\n\nZwei.', ['heading de: One', 'paragraph de: Zwei.']],
    ['no language where two are named', ':lang: de\n:lang: fr\n\nOne.', ['paragraph: One.']],
    [
      'headings',
      '== One\n\n[discrete]\n### Two\n\nThree\n-----\n\nFour.',
      ['heading: One', 'heading: Two', 'heading: Three', 'paragraph: Four.'],
    ],
    ['bullets', '* One\n  two\n** Three\n\n- [x] Four', listItems('One\ntwo', 'Three', 'Four')],
    [
      'numbers',
      '. One\n.. Two\n1. Three\na. Four\n<1> Five',
      listItems('One', 'Two', 'Three', 'Four', 'Five'),
    ],
    [
      'what belongs to items',
      '* One\n+\nTwo.\n+\n----\ncode\n----\n* Three',
      ['listItem: One', 'paragraph: Two.', 'listItem: Three'],
    ],
    [
      'descriptions',
      'One:: Two\nthree\nFour::\n\n  Five\nSix;; Seven',
      ['term: One', 'listItem: Two\nthree', 'term: Four', 'listItem: Five', 'term: Six', 'listItem: Seven'],
    ],
    [
      'literal blocks',
      'One.\n\n code\n code\n\n....\ncode\n....\n\nTwo.',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'code',
      '[source,ruby]\n----\ncode\n----\n\n[source]\ncode\n\n```js\ncode\n```\n\n++++\ncode\n++++\n\n[stem]\n++++\nx\n++++\n\n[,ruby]\n--\ncode\n--\n\nOne.',
      ['paragraph: One.'],
    ],
    [
      'admonitions',
      'NOTE: One\ntwo.\n\n[TIP]\n====\nThree.\n====',
      ['paragraph: One\ntwo.', 'paragraph: Three.'],
    ],
    ['titles', '.One *two*\n----\ncode\n----', ['caption: One two']],
    [
      'quotations',
      '[quote, Ann]\n____\nOne.\n____\n\n[verse]\nTwo\nthree\n\n> Four.',
      ['quotation: One.', 'quotation: Two\nthree', 'quotation: Four.'],
    ],
    [
      'sidebars',
      '****\nOne.\n\n* Two\n****\n\n--\nThree.\n--',
      ['paragraph: One.', 'listItem: Two', 'paragraph: Three.'],
    ],
    [
      'comments',
      'One\n// two\nthree.\n\n////\nfour\n////\n\nFive.',
      ['paragraph: One\nthree.', 'paragraph: Five.'],
    ],
    [
      'conditions',
      'ifdef::a[]\nOne.\nendif::[]\n\nTwo\nifndef::a[]\nthree.\nendif::[]\n\nifdef::b[Four.]\ninclude::c.adoc[]',
      ['paragraph: One.', 'paragraph: Two\nthree.', 'paragraph: Four.'],
    ],
    ['attribute entries', ':a: b \\\nc\n:!d:\n\nOne {a} {b-c}.', ['paragraph: One ‹{a}› ‹{b-c}›.']],
    [
      'tables',
      '[cols="1,m"]\n|===\n|One two |code\n\n|Three\nfour |code\n|===',
      cells('One two', 'Three\nfour'),
    ],
    [
      'styles of cells',
      '|===\n|One 2+|Two\na|* Three\n\nFour\nm|code .2+^.>s|Five \\| six\n|===',
      cells('One', 'Two', 'Three', 'Four', 'Five | six'),
    ],
    [
      'no tables of other formats',
      ',===\na,b\n,===\n\n[format="csv"]\n|===\na,b\n|===\n\nOne.',
      ['paragraph: One.'],
    ],
    [
      'images',
      'image::a.png[One two,300]\n\nimage::b.png[alt="x"]\n\nThree image:c.png[] four.',
      ['attribute: One two', 'paragraph: Three ‹image:c.png› four.'],
    ],
    ['breaks', "One.\n\n'''\n\n<<<\n\nTwo +\nthree.", ['paragraph: One.', 'paragraph: Two\nthree.']],
    [
      'emphasis',
      'A *b* _c_ **d**e __f__ #g# [.h]#i# j^k^ l~m~ *_n_*.',
      ['paragraph: A b c de f g i jk lm n.'],
    ],
    [
      'inline code',
      'A `b c` ``d``e kbd:[F] menu:G[H] stem:[x] pass:[i] +++j+++.',
      ['paragraph: A ‹b c› ‹d›e ‹F› ‹H› ‹x› ‹i› .'],
    ],
    [
      'links',
      'A https://b.example[c d] link:e.html[f, g] <<h>> <<i,j k>> xref:l[m] mailto:n@o.example[p] https://q.example[^].',
      ['paragraph: A c d f, g ‹h› j k m p https://q.example.'],
    ],
    [
      'footnotes',
      'One.footnote:[Two *three* https://a.example[b].] Four.footnote:x[]',
      ['paragraph: One. Four.', 'paragraph: Two three b.'],
    ],
    [
      'quotation marks and references',
      "\"`One`\" '`two`' &amp; &#8212; it's.",
      ["paragraph: “One” ‘two’ & — it's."],
    ],
    ['terms for the index', 'One ((two)) (((three))) [[x]]four.', ['paragraph: One two  four.']],
    [
      'what only looks like markup',
      'A * b * c_d_e, 2 ** 3, f`g, #1, {}, a < b << c, \\*d* &e; http: [x].',
      ['paragraph: A * b * c_d_e, 2 ** 3, f`g, #1, {}, a < b << c, *d* &e; http: [x].'],
    ],
    [
      'line ends of all kinds',
      '= One\r\n\r\nTwo\r\nthree.\r\n\r\n* Four',
      ['heading: One', 'paragraph: Two\nthree.', 'listItem: Four'],
    ],
  ])('has %s', async (_, text, expected) => expect(await proseIn('asciidoc', text)).toEqual(expected));

  it('is suppressed with comments', async () => {
    const count = async (text: string) =>
      (await rulesIn('asciidoc', text)).filter(id => id === 'repeated-words').length;
    const text = (comment: string) =>
      `// ${comment}\n* It was the the house.\n* So was the the hut.\n\nOn the the hill.\n`;
    expect(await count(text('other'))).toBe(3);
    expect(await count(text('mtlint-disable-next repeated-words -- why'))).toBe(1);
    expect(await count(text('mtlint-disable repeated-words -- why'))).toBe(0);
    expect(await count('= On the the hill\n// mtlint-disable-file -- why\n\nIt was the the house.\n')).toBe(
      0,
    );
    expect(await count('On the the hill\n// mtlint-disable-next -- why\nwas the the house.\n')).toBe(1);
    expect(await count('////\nmtlint-disable -- why\n////\n\nIt was the the house.\n')).toBe(0);
  });

  it('has a structure', async () => {
    const {structureOf} = await builtInFormats.named('asciidoc')!.load();
    const text = 'image::a.png[]\n\ninclude::b.adoc[tag=x]\n';
    expect(
      structureOf!(text).map(({kind, value, start, end}) => [kind, value, text.slice(start, end)]),
    ).toEqual([
      ['image', 'a.png', 'a.png'],
      ['include', 'b.adoc', 'b.adoc'],
    ]);
  });

  it.each([
    ['* It was the\n  the house.', '* It was the house.'],
    ['It was the the hut\n------------------', undefined],
    ['|===\n|On the the hill |`the the`\n|===', '|===\n|On the hill |`the the`\n|==='],
  ])('is fixed where it keeps its structure: %j', async (text, expected) =>
    expect(await fixedIn('asciidoc', text)).toBe(expected ?? text),
  );

  it.each([
    ['A zz b', 'c * d', 'A c * d b'],
    ['A zz b', '*c*', undefined],
    ['A zz b', '{c}', undefined],
    ['A zz b', '&amp;', undefined],
    ['A *zz* b', 'c', 'A *c* b'],
    ['|===\n|zz\n|===', 'c | d', undefined],
    ['zz b', '*', undefined],
    ['zz b', '//', undefined],
    ['zz\n--', 'longer', undefined],
    ['A zz', 'c\nd', undefined],
  ])('takes other words: %j %j', async (text, by, expected) =>
    expect(await replacedIn('asciidoc', text, 'zz', by)).toBe(expected),
  );

  const markup = [
    ...[
      '= ',
      '== ',
      '* ',
      '** ',
      '. ',
      '1. ',
      '- ',
      '+\n',
      'a:: ',
      '----\n',
      '====\n',
      '....\n',
      '____\n',
      '--\n',
      '```\n',
      '|===\n',
      '|',
      'a|',
      '|a ',
    ],
    ...[
      '[source]\n',
      '[NOTE]\n',
      '.T\n',
      ':a: b\n',
      '// ',
      '////\n',
      'ifdef::a[]\n',
      'image::a[b]\n',
      'NOTE: ',
      '*',
      '_',
      '`',
      '+',
      '#',
      '^',
      '~',
      '**',
      '``',
    ],
    ...[
      '"`',
      '`"',
      '<<',
      '>>',
      '<<a,',
      '{a}',
      '{',
      '}',
      '&amp;',
      'footnote:[',
      ']',
      'https://a.example[',
      'kbd:[',
      '((',
      '))',
      ' +\n',
      '\n-----\n',
      '<1> ',
      '[[a]]',
    ],
  ];

  it('keeps its structure, and has the words that a fix means', () =>
    checkDocuments('asciidoc', markup, ['c', '*c*', '`', 'c::', '{c}', '|', '- c', '', '&', 'c +']));

  it('is read in time that grows with its length', () =>
    checkRepeated('asciidoc', [
      ...markup,
      ...[
        '*a ',
        '_a',
        '`a ',
        '+a ',
        '++a ',
        '<<a',
        '((a',
        '"`a',
        '[a',
        '[.a]',
        '&a',
        '{a',
        'a:',
        'link:a[',
        'footnote:[a',
        '\\',
        'a::\n',
        '\t',
        ' ',
        '\r',
      ],
      ...['====\n=====\n', '|a\n', 'a a|', '1+|', '.2+^', 'a +\n', 'a\n//b\n', 'http:', 'link:', ':', '::'],
    ]));

  it.skipIf(!hasAsciidoctor())(
    'is read by Asciidoctor when it is fixed (skipped without Asciidoctor)',
    async () => {
      const text =
        '= Title\n\nA *b zz* c.\n\n* An zz\n  d\n\nTerm zz:: Text zz\n\n|===\n|Cell zz |https://a.example[zz]\n|===\n\n----\nzz\n----\n';
      const words = 'c * d, 5 < 6';
      const replaced = await replacedIn('asciidoc', text, 'zz', words);
      const expected = htmlOf(text).replace(/(?<!<pre>)zz/g, () => words.replace('<', '&lt;'));
      expect(htmlOf(replaced!)).toBe(expected);
    },
  );
});

function htmlOf(text: string): string {
  return execFileSync('asciidoctor', ['-e', '-o', '-', '-'], {input: text, encoding: 'utf8'});
}

function hasAsciidoctor(): boolean {
  try {
    execFileSync('asciidoctor', ['--version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
