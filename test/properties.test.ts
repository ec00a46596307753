import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {directiveChecks} from '../src/engine/directives/index.js';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import type {Piece} from '../src/model/block.js';
import {defineRule} from '../src/rule/define.js';
import type {Message, Place} from '../src/rule/message.js';
import {runs} from './effort.js';
import {formatNames, loadReader} from './formats.js';

const linter = createLinter();

/** Words, marks and markup that rules look for, glued at random, and text that nobody expects. */
const fragments = fc.constantFrom(
  ...'the The of is a A it It he had finish Finish gladly was been taken repaired by council country To meeting meaning'
    .split(' ')
    .concat(['.', ',', '. .', ', ,', '. ,', '!', '?', '…', '“', '”', '"', '(', ')', '-', ':', '–'])
    .concat([
      'U.S.',
      'Inc.',
      'No. 5',
      '3.5',
      '2024-05-14',
      'online.They',
      "isn't",
      'Ann’s',
      '😀',
      '𝒳',
      'é',
      '中文',
      '\u00a0',
    ])
    .concat([
      '\n',
      '\r\n',
      '\n\n',
      '\t',
      '  ',
      '**',
      '`x`',
      '<b>',
      '</b>',
      '<p>',
      '&amp;',
      '&',
      '\\*',
      '# ',
      '> ',
      '- ',
      '| a |',
      '<!-- mtlint-disable-next repeated-words -- x -->',
      '\n<!-- mtlint-disable -->\n',
      '<!--mtlint-enable repeated-words-->',
      '<!--',
      '-->',
    ])
    .concat([
      'https://example.com/guide',
      'www.example.com',
      'Website:www.example.com',
      '“http://a.b/c”',
      'a@b.co',
      'me&commat;b.co',
      '&#119;ww.a.b',
      '[',
      '[https://example.com/a',
      '[a@b.co',
      '](u)',
      '![The the *b* `c` &amp; d](u)',
      '<img alt="The the &amp; d">',
      '&fjlig;',
      '</b >',
      '</p\r\n',
      '</p x="y">',
      '\\\r\n',
      '\r',
      '\uFEFF',
      'Here is the translation:',
      '```text\n',
      'Note: I have kept the original',
    ]),
);
const text = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF', '\uFEFF\uFEFF'),
    fc.oneof(
      {weight: 4, arbitrary: fc.array(fragments, {maxLength: 40}).map(parts => parts.join(' '))},
      {weight: 2, arbitrary: fc.array(fragments, {maxLength: 40}).map(parts => parts.join(''))},
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 80})},
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 80})},
    ),
  )
  .map(parts => parts.join(''));

describe.each(formatNames)('any %s', format => {
  it('has each problem where it is said to be, twice the same, in order', async () => {
    await fc.assert(
      fc.asyncProperty(text, async value => {
        const {messages} = await linter.lint(value, {format});
        for (const message of messages) expectInside(message, value);
        const starts = messages.map(message => message.start.offset);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect((await linter.lint(value, {format})).messages).toEqual(messages);
      }),
      {numRuns: runs(150)},
    );
  });

  it('is read into characters that are where they are said to be, one after the other', async () => {
    const read = await loadReader(format);
    fc.assert(
      fc.property(text, value => {
        for (const {pieces} of read(value)) {
          let last = 0;
          for (const piece of pieces.filter(({value}) => value !== '')) {
            expect(piece.start).toBeGreaterThanOrEqual(last);
            expect(piece.end).toBeGreaterThan(piece.start);
            expectRead(piece, value);
            last = piece.end;
          }
        }
      }),
      {numRuns: runs(150)},
    );
  });

  it('has the same problems after a byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(text, async value => {
        fc.pre(!value.startsWith('\uFEFF'));
        const {messages} = await linter.lint(value, {format});
        const marked = await linter.lint(`\uFEFF${value}`, {format});
        expect(marked.messages).toEqual(messages.map(message => movedByMark(message)));
      }),
      {numRuns: runs(60)},
    );
  });

  it('has the same problems whatever ends its lines', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('\r\n', '\r'), async (value, lineEnd) => {
        const lines = value.replace(/\r\n?/g, '\n');
        const one = await linter.lint(lines, {format});
        const other = await linter.lint(lines.replaceAll('\n', lineEnd), {format});
        expect(other.messages.filter(isOfWords).map(inLineFeeds)).toEqual(
          one.messages.filter(isOfWords).map(inLineFeeds),
        );
      }),
      {numRuns: runs(60)},
    );
  });

  it('is fixed once and for all', async () => {
    await fc.assert(
      fc.asyncProperty(text, async value => {
        const once = await fixText(linter, value, {format});
        const twice = await fixText(linter, once.text, {format});
        expect(twice.text).toBe(once.text);
        // A fix that goes to and fro ends where it began.
        const {messages} = await linter.lint(once.text, {format});
        expect(messages.filter(({fix}) => fix === 'safe')).toEqual([]);
      }),
      {numRuns: runs(60)},
    );
  });
});

it('has no position within a character or a line end, wherever a rule reports', async () => {
  const everywhere = defineRule({
    id: 'everywhere',
    description: 'Every stretch',
    category: 'Style/Awkward',
    severity: 'info',
    fix: 'none',
    checkParagraph({text: {length}}, {report}) {
      for (let start = 0; start < length; start++)
        for (const end of [start, start + 1, length])
          report({start, end, reason: 'Here', related: {start, end, message: 'There'}});
    },
  });
  const watching = createLinter({plugins: {everywhere}});
  const values = [
    'a😀b',
    '😀\r\n😀',
    '- [ ]\r\n  😀 a',
    'a\r<b>\n</b>',
    '&#x1F600;\r&#10;',
    '\uFEFF\uFEFF😀',
  ];
  for (const format of formatNames) {
    for (const value of values) {
      const {messages, failures} = await watching.lint(value, {format});
      expect(failures).toBeUndefined();
      expect(messages.length).toBeGreaterThan(2);
      for (const {start, end, related} of messages)
        for (const place of [start, end, related!.start, related!.end]) expectWhole(value, place.offset);
    }
  }
});

/** Expects the file to have the characters as they are, or in a reference, in code or in markup that breaks a line. */
function expectRead({value, start, end, code}: Piece, text: string): void {
  const found = text.slice(start, end);
  // Markdown has no NUL.
  if (code || found.replaceAll('\0', '\uFFFD') === value.replaceAll('\0', '\uFFFD')) return;
  if (value === '\n') expect(found).toMatch(/^<\/?\w|[\r\n]$/);
  // The start of a tag that the file ends in.
  else if (end === text.length && found === `<${value}`) return;
  else expect(found).toContain('&');
}

function expectInside(message: Message, value: string): void {
  const {start, end, actual, ruleId, related} = message;
  expect(value.slice(start.offset, end.offset)).toBe(actual);
  expect([...Object.keys(rules), ...Object.keys(directiveChecks)]).toContain(ruleId);
  for (const range of [message, ...(related ? [related] : [])]) {
    expect(range.end.offset).toBeGreaterThan(range.start.offset);
    expect(range.end.offset).toBeLessThanOrEqual(value.length);
    for (const {line, column, offset} of [range.start, range.end]) {
      expect(offsetOf(value, line, column)).toBe(offset);
      expectWhole(value, offset);
    }
  }
}

/** Expects an offset not to part a surrogate pair or a line end. */
function expectWhole(value: string, offset: number): void {
  expect(value.slice(Math.max(0, offset - 1), offset + 1)).not.toMatch(
    /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/,
  );
}

/** The message as it is where a byte order mark comes before the text. */
function movedByMark({start, end, related, ...rest}: Message): Message {
  const moved = ({line, column, offset}: Place): Place => ({
    line,
    column: line === 1 ? column + 1 : column,
    offset: offset + 1,
  });
  const second = related && {related: {...related, start: moved(related.start), end: moved(related.end)}};
  return {...rest, start: moved(start), end: moved(end), ...second};
}

/** truncated-sentence measures what lies between two paragraphs, and counts the characters of line ends. */
function isOfWords({ruleId}: Message): boolean {
  return ruleId !== 'truncated-sentence';
}

/** What a message says, with line feeds, and where, by line and column. */
function inLineFeeds({start, end, related, actual, expected, ...rest}: Message): object {
  const place = ({line, column}: Place): string => `${line}:${column}`;
  return {
    ...rest,
    at: [start, end, ...(related ? [related.start, related.end] : [])].map(place),
    actual: actual.replace(/\r\n?/g, '\n'),
    expected: expected.map(text => text.replace(/\r\n?/g, '\n')),
  };
}

/** Line and column, counted the way VFile does: CR, LF and CRLF each end a line. */
function offsetOf(value: string, line: number, column: number): number {
  const lineEnds = [...value.matchAll(/\r\n|\r|\n/g)].map(match => match.index + match[0].length);
  return (line === 1 ? 0 : lineEnds[line - 2]!) + column - 1;
}
