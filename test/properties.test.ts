import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {fixText} from '../src/fix.js';
import {formatNames} from '../src/formats/index.js';
import {createLinter} from '../src/linter.js';
import type {Message} from '../src/message.js';
import {directiveChecks} from '../src/suppress/index.js';

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
    ]),
);
const text = fc.oneof(
  {weight: 4, arbitrary: fc.array(fragments, {maxLength: 40}).map(parts => parts.join(' '))},
  {weight: 2, arbitrary: fc.array(fragments, {maxLength: 40}).map(parts => parts.join(''))},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 80})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 80})},
);

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
      {numRuns: 400},
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
      {numRuns: 150},
    );
  });
});

function expectInside(message: Message, value: string): void {
  const {start, end, actual, ruleId} = message;
  expect(value.slice(start.offset, end.offset)).toBe(actual);
  expect(end.offset).toBeGreaterThan(start.offset);
  expect(end.offset).toBeLessThanOrEqual(value.length);
  expect([...Object.keys(rules), ...Object.keys(directiveChecks)]).toContain(ruleId);
  for (const place of [start, end]) expect(offsetOf(value, place.line, place.column)).toBe(place.offset);
}

/** Line and column, counted the way VFile does: CR, LF and CRLF each end a line. */
function offsetOf(value: string, line: number, column: number): number {
  const lineEnds = [...value.matchAll(/\r\n|\r|\n/g)].map(match => match.index + match[0].length);
  return (line === 1 ? 0 : lineEnds[line - 2]!) + column - 1;
}
