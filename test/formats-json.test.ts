import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLinter, fixText} from '../src/index.js';
import {commentsIn, hardTexts, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter();

describe('the JSON reader', () => {
  it.each<[string, unknown, Record<string, string>]>([
    ['flat', {'a.b': 'x', c: 'y'}, {'a.b': 'x', c: 'y'}],
    ['nested, with lists', {a: {b: ['x', 'y']}, c: 1, d: null}, {'a.b.0': 'x', 'a.b.1': 'y'}],
    ['FormatJS', {a: {defaultMessage: 'x', description: 'About'}}, {a: 'x'}],
    ['extracted by FormatJS', [{id: 'a', defaultMessage: 'x', description: 'About'}], {a: 'x'}],
    ['Docusaurus', {'theme.a': {message: 'x', description: 'About'}}, {'theme.a': 'x'}],
    [
      'a browser extension',
      {a: {message: 'x $B$', placeholders: {b: {content: '$1', example: 'y'}}}},
      {a: 'x $B$'},
    ],
    [
      'an object that has more than a message',
      {a: {message: 'x', title: 'y'}},
      {'a.message': 'x', 'a.title': 'y'},
    ],
    ['a bundle', {'@@locale': 'en', a: 'x', '@a': {description: 'About'}}, {a: 'x'}],
    ['a string', 'x', {'': 'x'}],
    ['no strings', {a: 1, b: [], c: {}}, {}],
  ])('reads what is %s', async (_, value, expected) => {
    expect(textsOf(await segmentsIn('json', JSON.stringify(value, null, 2)))).toEqual(expected);
  });

  it('knows plurals of i18next, and its placeholders', async () => {
    const segments = await segmentsIn(
      'json',
      '{"item_one": "{{count}} item", "item_other": "{{count}} items", "step_1": "x"}',
    );
    expect(segments.map(({plural, syntax}) => [plural, syntax])).toEqual([
      ['one', 'i18next'],
      ['other', 'i18next'],
      [undefined, 'i18next'],
    ]);
    expect(segments[0]!.target.blocks[0]!.pieces).toEqual([
      {value: '{{count}}', start: 14, end: 23, code: true},
      {value: ' item', start: 23, end: 28},
    ]);
  });

  it('reads each branch of an ICU message', async () => {
    const text = '{"a": "{n, plural, one {# file is \'{here}\'} other {# files are here}}"}';
    const [segment] = await segmentsIn('json', text);
    expect(textOf(segment!.target)).toBe('# files are here\n\n# file is {here}');
    expect(segment!.syntax).toBe('icu');
  });

  it('reads keys that occur twice, in order', async () => {
    const texts = async (format: string): Promise<string[]> =>
      (await segmentsIn(format, '{"a": "x", "b": "y", "a": "z"}')).map(({target}) => textOf(target));
    expect(await texts('json')).toEqual(['x', 'y', 'z']);
    expect(await texts('arb')).toEqual(['x', 'y', 'z']);
  });

  it('takes the language of a bundle, and of nothing else, from its text', async () => {
    const [segment] = await segmentsIn('arb', '{"@@locale": "pt_BR", "a": "x"}');
    expect(segment?.target.language).toBe('pt-BR');
    const [other] = await segmentsIn('json', '{"locale": "pt_BR", "a": "x"}', {language: 'de'});
    expect(other?.target.language).toBe('de');
  });

  it.each([
    ['', 'line 1: the file is empty'],
    ['{\n"a" 1}', 'line 2: colon expected'],
    [`{"a":${'['.repeat(50_000)}`, 'line 1: it is nested too deeply'],
  ])('refuses what is no JSON (%#)', async (text, problem) => {
    await expect(segmentsIn('json', text)).rejects.toThrow(`is not valid JSON: ${problem}`);
  });

  it('reads directives in comments and descriptions', async () => {
    const text = `{
  // mtlint-disable-next a -- b
  "x": {"y": "z"},
  "m": {"message": "n", "description": "Menu. mtlint-disable-next a -- b"}
}`;
    const comments = await commentsIn('json', text);
    expect(comments.map(({value, next}) => [value.trim(), text.slice(next!.start, next!.end)])).toEqual([
      ['mtlint-disable-next a -- b', '"x": {"y": "z"}'],
      ['mtlint-disable-next a -- b', 'n'],
    ]);
  });
});

describe('the reader of JSON Lines', () => {
  it('reads a record on each line', async () => {
    const text =
      '{"id": 7, "source": "s", "target": "a \\"b\\"", "lang": "en-GB", "sourceLang": "de", "doc": "d"}\r\n\r\n{"src": "s", "hypothesis": "c"}\n{"text": 1}';
    const segments = await segmentsIn('jsonl', text);
    expect(textsOf(segments)).toEqual({7: 'a "b"', 'line 3': 'c'});
    expect(segments[0]).toMatchObject({
      target: {language: 'en-GB'},
      source: {language: 'de'},
      context: 'd',
    });
  });

  it.each([
    ['{"a": 1}\n{"a"}', 'is not valid JSON: line 2: colon expected'],
    ['{"a": 1}\n\n"x"', 'is not valid JSONL: line 3: object expected'],
  ])('refuses %j', async (text, message) => {
    await expect(segmentsIn('jsonl', text)).rejects.toThrow(message);
  });
});

describe('linting JSON', () => {
  it('reports keys and positions, and fixes through escapes', async () => {
    const text = '{"a": {"b": "He \\u0073aw the the mayor\\n\\n and \\"left\\"."}}';
    const {messages} = await linter.lint(text, {path: 'a.json'});
    expect(messages.map(({segment, start}) => [segment?.id, start.offset])).toEqual([
      ['a.b', text.indexOf('the the')],
    ]);
    const {text: fixed} = await fixText(linter, text, {path: 'a.json'});
    expect(fixed).toBe(text.replace('the the', 'the'));
  });

  it('does not fail at files that are no translations', async () => {
    const {readFile} = await import('node:fs/promises');
    for (const name of ['package.json', 'tsconfig.json'])
      await linter.lint(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'), {path: name});
  });

  it('applies no English rule to a file whose path names another language', async () => {
    const text = '{"a": {"message": "They met a unfit mayor today."}}';
    expect((await linter.lint(text, {path: '_locales/de/messages.json'})).messages).toEqual([]);
    expect((await linter.lint(text, {path: '_locales/en/messages.json'})).messages).toHaveLength(1);
  });
});

describe('writing JSON', () => {
  it.each([
    ['json', (text: string) => JSON.stringify({a: text}, null, 1)],
    [
      'json',
      (text: string) =>
        JSON.stringify({a: text}).replace(
          /[^ -~]/g,
          unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
    ],
    ['arb', (text: string) => JSON.stringify({a: text})],
    ['jsonl', (text: string) => `{"target": "x"}\n${JSON.stringify({source: text, target: text})}\n`],
  ])('reads and replaces any text: %s %#', async (format, fileOf) => {
    await fc.assert(
      fc.asyncProperty(hardTexts, async text => {
        const file = fileOf(text);
        const flat = (value: string): string => value.replace(/\s+/g, ' ');
        const before = (await segmentsIn(format, file)).at(-1)!;
        expect(flat(textOf(before.target))).toBe(flat(text));
        const changed = await replaceWords(format, file, 'the the', 'a "b" \\');
        const after = (await segmentsIn(format, changed!)).at(-1)!;
        expect(textOf(after.target)).toBe(textOf(before.target).replace(/the the(?= z)/, () => 'a "b" \\'));
      }),
      {numRuns: 150},
    );
  });
});
