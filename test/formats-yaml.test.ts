import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse, stringify} from 'yaml';
import {createLinter, fixText} from '../src/index.js';
import {commentsIn, hardTexts, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter();

const rails = `de:
  title: "Gr\\u00fc\\xDFe an \\"alle\\""
  quote: 'it''s'
  plain: one
    two

    three
  literal: |
    one
      two
  folded: >-
    one
    two

    three
  posts:
    one: "%{count} post"
    other: "%{count} posts"
  list: [a b c, "d"]
`;

describe('the YAML reader', () => {
  it('decodes scalars of all styles', async () => {
    expect(textsOf(await segmentsIn('yaml', rails))).toEqual({
      title: 'Grüße an "alle"',
      quote: "it's",
      plain: 'one two\nthree',
      literal: 'one\n  two\n',
      folded: 'one two\nthree',
      'posts.one': '%{count} post',
      'posts.other': '%{count} posts',
      'list.0': 'a b c',
      'list.1': 'd',
    });
  });

  it('takes the language from the root, and plurals and placeholders from what is there', async () => {
    const segments = await segmentsIn('yaml', rails, {language: 'en'});
    expect(new Set(segments.map(({target}) => target.language))).toEqual(new Set(['de']));
    expect(segments.flatMap(({id, plural}) => (plural ? [[id, plural]] : []))).toEqual([
      ['posts.one', 'one'],
      ['posts.other', 'other'],
    ]);
    expect(segments[0]?.syntax).toBe('ruby');
    const codes = segments.find(({id}) => id === 'posts.one')?.target.codes;
    expect(codes?.map(({text}) => text)).toEqual(['%{count}']);
  });

  it('keeps a root that is no language, and the roots of a file with several languages', async () => {
    expect(Object.keys(textsOf(await segmentsIn('yaml', 'app:\n  a: b\n')))).toEqual(['app.a']);
    const both = await segmentsIn('yaml', 'en:\n  a: b\npt-BR:\n  a: c\n');
    expect(both.map(({id, target}) => [id, target.language])).toEqual([
      ['en.a', 'en'],
      ['pt-BR.a', 'pt-BR'],
    ]);
  });

  it('skips what is no text, and reads what an anchor names once', async () => {
    const text =
      'en:\n  a: &x Some text\n  b: *x\n  c: 12\n  d: true\n  e: ~\n  order: [:year, :month]\n  <<: *x\n';
    expect(textsOf(await segmentsIn('yaml', text))).toEqual({a: 'Some text'});
  });

  it('takes the letters of formats for code', async () => {
    const text = 'en:\n  date:\n    formats:\n      long: "%d of %B %Y"\n';
    const [segment] = await segmentsIn('yaml', text);
    const codes = segment!.target.blocks[0]!.pieces.filter(({code}) => code).map(({value}) => value);
    expect(codes).toEqual(['%d', '%B', '%Y']);
  });

  it.each([
    ['an open quotation mark', 'a: "b\n', 'is not valid YAML: line 2: missing closing "quote'],
    ['deep nesting', `a: ${'['.repeat(20_000)}`, 'is not valid YAML: line 1: it is nested too deeply'],
  ])('refuses %s', async (_, text, message) => {
    await expect(segmentsIn('yaml', text)).rejects.toThrow(message);
  });

  it.each(['', '# nothing\n', '---\n', 'a:\n', '12'])('finds nothing in %j', async text => {
    expect(await segmentsIn('yaml', text)).toEqual([]);
  });

  it('reads comments, but not what looks like one', async () => {
    const text = 'a: "# mtlint-no"\nb: |\n  # mtlint-no\nc: x # mtlint-yes\n# mtlint-yes\nd:\n  e: x\n';
    const comments = await commentsIn('yaml', text);
    expect(comments.map(({value}) => value)).toEqual([' mtlint-yes', ' mtlint-yes']);
    expect(comments.map(({next}) => next && text.slice(next.start, next.end).trim())).toEqual([
      'd:\n  e: x',
      'd:\n  e: x',
    ]);
  });
});

describe('linting YAML', () => {
  it('reports the position and the key, and fixes in each style', async () => {
    const text =
      'en:\n  a: They met the the mayor of it.\n  b: "They met \\"the the\\u0020mayor\\"."\n  c: >\n    They met\n    the the mayor of it.\n';
    const {messages} = await linter.lint(text, {path: 'config/locales/en.yml'});
    expect(messages.map(({segment, start}) => [segment?.id, start.line, start.column])).toEqual([
      ['a', 2, 15],
      ['b', 3, 18],
      ['c', 6, 5],
    ]);
    const {text: fixed} = await fixText(linter, text, {path: 'config/locales/en.yml'});
    expect(textsOf(await segmentsIn('yaml', fixed))).toEqual({
      a: 'They met the mayor of it.',
      b: 'They met "the mayor".',
      c: 'They met the mayor of it.\n',
    });
  });

  it('obeys directives in comments', async () => {
    const text =
      'en:\n  # mtlint-disable-next repeated-words -- a name\n  a: They met the the mayor.\n  b: They met the the mayor.\n';
    const {messages} = await linter.lint(text, {path: 'en.yml'});
    expect(messages.map(({segment}) => segment?.id)).toEqual(['b']);
  });
});

describe('writing YAML', () => {
  const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
  const yamlOf = (text: string, style: (typeof styles)[number], lineEnd: string): string =>
    stringify(
      {en: {a: text, b: 1}},
      {defaultStringType: style, lineWidth: 40, blockQuote: style === 'BLOCK_FOLDED' ? 'folded' : true},
    ).replaceAll('\n', lineEnd);

  it.each(styles)('reads and replaces any text: %s', async style => {
    await fc.assert(
      fc.asyncProperty(hardTexts, fc.constantFrom('\n', '\r\n'), async (text, lineEnd) => {
        const file = yamlOf(text, style, lineEnd);
        const [before] = await segmentsIn('yaml', file);
        const changed = await replaceWords('yaml', file, 'the the', 'thx');
        const [after] = await segmentsIn('yaml', changed!);
        expect(textOf(after!.target)).toBe(textOf(before!.target).replace(/the the(?= z)/, 'thx'));
        const {en} = parse(file) as {en: {a: string}};
        expect(textOf(before!.target).replace(/\s+/g, ' ')).toBe(en.a.replace(/\s+/g, ' '));
      }),
      {numRuns: 150},
    );
  });

  it.each([
    ['a: the the z\n', ': x', undefined],
    ['a: the the z\n', ' # x', undefined],
    ['a: the the\n', '12', undefined],
    ['a: [the the z, b]\n', 'x, y', undefined],
    ["a: 'the the z'\n", "it's", "a: 'it''s z'\n"],
    ['a: "the the z"\n', '"x\\"', 'a: "\\"x\\\\\\" z"\n'],
    ['a: |\n  the the z\n', 'x\ny', 'a: |\n  x\n  y z\n'],
    ['a: >\n  the the z\n', 'x\ny', undefined],
  ])('writes into %j: %j', async (file, by, expected) => {
    expect(await replaceWords('yaml', file, 'the the', by)).toBe(expected);
  });
});
