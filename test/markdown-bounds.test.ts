import fc from 'fast-check';
import {EditMap} from 'micromark-util-edit-map';
import type {Event} from 'micromark-util-types';
import {describe, expect, it} from 'vitest';
import type {Block} from '../src/formats/block.js';
import {quickenEdits} from '../src/formats/markdown-edits.js';
import {placed} from '../src/formats/placed-block.js';

const slowConsume = EditMap.prototype.consume;
quickenEdits();
const {MarkdownVersions} = await import('../src/formats/incremental-markdown.js');
const {readMarkdown} = await import('../src/formats/markdown.js');

/** Shapes whose time has grown with the square of their length, and some that are like them. */
const units = [
  'a\n---\n',
  '===\na\n',
  'a\n\nb\n===\n',
  '> a\n> ---\n',
  '- > a\n',
  '> - a\n',
  '1. > - a\n',
  '- a\n> b\n',
  '> a\nb\n\n',
  '- > > a\n  b\n',
  'a\\\n',
  '<x\n',
  'x\n&',
  'a&b *c\n',
  '[^a]: b\n',
  'a[^1]\n\n[^1]: b\n\n',
  '[^1]: > a\nb\n',
  'b \\``',
  '<?',
  '<![CDATA[ \n',
  '[a](b (\n',
  '|a|b|\n|-|-|\n',
];

/** How many elements arrays have copied or moved while a text is read: what has grown with the square. */
function elementsMoved(text: string): number {
  const {slice, splice} = Array.prototype;
  let moved = 0;
  Array.prototype.slice = function (this: unknown[], ...args) {
    const result = slice.apply(this, args);
    moved += result.length;
    return result;
  };
  Array.prototype.splice = function (this: unknown[], start: number, ...args: [number]) {
    moved += this.length - start;
    return splice.call(this, start, ...args);
  } as typeof splice;
  try {
    for (const _ of readMarkdown(text));
  } finally {
    Object.assign(Array.prototype, {slice, splice});
  }
  return moved;
}

describe('a Markdown text', () => {
  for (const unit of units)
    it(`makes work that grows with its length: ${JSON.stringify(unit)}`, () => {
      const [short, long] = [elementsMoved(unit.repeat(700)), elementsMoved(unit.repeat(2800))];
      expect(long / short).toBeLessThan(6);
    });

  it('has its first ten thousand events of a paragraph, and the rest is text', () => {
    expect(lastWords(readMarkdown(`${'*a* '.repeat(100)}*end*`))).toBe('end');
    expect(lastWords(readMarkdown(`${'*a* '.repeat(10_000)}*end*`))).toBe('*end*');
    expect(lastWords(readMarkdown(`${'*a* '.repeat(10_000)}\n\n*end*`))).toBe('end');
  });

  for (const unit of ['b \\`` ', '<? ', '[a](b ( ', '<![CDATA[ ', '<!-- '])
    it(`is not read again and again for what has no end: ${unit}`, () => {
      expect(lastWords(readMarkdown(`a ${unit.repeat(20)}*end*`))).toBe('end');
      expect(lastWords(readMarkdown(`a ${unit.repeat(5000)}*end*`))).toBe('*end*');
    });

  for (const unit of ['a\n---\n', '- > a\n', '> a\nb\n\n', 'a\\\n', 'b \\`` ', '[a](b ( ', 'a@b.c [', '*a* '])
    it(`is read the same while it is edited: ${JSON.stringify(unit)}`, () => {
      const text = `Start.\n\n${unit.repeat(4000)}\n\n*end*`;
      const middle = 8 + 2000 * unit.length;
      const versions = new MarkdownVersions();
      for (const version of [
        text,
        `${text.slice(0, middle)}*x* ${text.slice(middle)}`,
        `${text.slice(0, middle)}\n\n${text.slice(middle)}`,
        text.slice(0, middle) + text.slice(middle + 8000),
      ])
        expect(versions.read(version)).toEqual([...readMarkdown(version)].map(placed));
    });

  it('is read as it stands where its markup is given up', () => {
    const paragraph = `${'*a* '.repeat(10_000)}\\*b\\* \`c\` [d](e) <i>f</i>\t!\n  g *h*`;
    const [block] = [...readMarkdown(paragraph)];
    const text = block!.pieces.map(({value}) => value).join('');
    expect(text.slice(-38)).toBe(' *a* \\*b\\* `c` [d](e) <i>f</i>\t!\ng *h*');
    for (const {value, start, end} of block!.pieces.slice(-20))
      expect(paragraph.slice(start, end)).toBe(value);
  });
});

it('footnotes in one another are flattened, as lists are', () => {
  for (const marker of ['[^1]: ', '> [^ab]: ', '- [^1]:', '1. [^a\\]: '])
    expect(lastWords(readMarkdown(`${marker.repeat(20_000)}end`))).toBe('end');
});

function lastWords(blocks: Iterable<Block>): string | undefined {
  const text = [...blocks].map(({pieces}) => pieces.map(({value}) => value).join('')).join('\n');
  return text.split(/\s+/).at(-1);
}

it('edits of events give what micromark makes of them', () => {
  const edit = fc.record({at: fc.nat(30), remove: fc.nat(4), add: fc.array(fc.nat(9), {maxLength: 3})});
  fc.assert(
    fc.property(fc.array(fc.nat(9), {maxLength: 30}), fc.array(edit, {maxLength: 6}), (numbers, edits) => {
      const [quick, slow] = [EditMap.prototype.consume, slowConsume].map(consume => {
        const events = [...numbers] as unknown as Event[];
        const map = new EditMap();
        for (const {at, remove, add} of edits)
          map.add(Math.min(at, numbers.length), remove, [...add] as unknown as Event[]);
        consume.call(map, events);
        return {events, map};
      });
      expect(quick).toEqual(slow);
    }),
    {seed: 1, numRuns: 1000},
  );
});
