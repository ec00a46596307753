import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {isProvablyLinear} from '../scripts/expressions/linear.js';
import {objectionTo} from '../scripts/expressions/recheck.js';
import {simplified} from '../scripts/expressions/simplify.js';

const linear = [
  /<!--[^>]{0,20}|x/,
  /\bthe (?:[a-z]+ ){1,3}[A-Z]\w*/,
  /(?<![\d.])(?:\.\d{3})+(?!\d)/,
  /(?<=^|\n)[*_ ]{0,4}Here is \w+:\s*(?:\n|$)/,
  /^\s*(?:a|b){1,3}x/,
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?= x)/u,
  /<[a-z]{1,9}(?: [^<>]{0,200})?>/i,
];

const slow = [
  // A letter that is no \w: a run of letters goes on before it.
  /(?<!\w)[\p{L}\p{M}]+(?= x)/u,
  /^\p{Script=Greek}{1,2}(?:\P{L}+\p{Script=Greek}{1,2})*$/u,
  /^(?:a|a)*$/,
  /(?:\d?\d?,)+x/,
  /\s+$/,
  /[A-Z][^\n]{10,}[.!?](?:\s|$)/,
  /(?<=^|[\s'])(\p{Ll}[\p{Ll}'’-]*\p{Ll})([.!?])/u,
  /a\d+x.*y/,
  /\w+\s*\w+:/,
  /(\w+) \1/,
  /(?<=x+)y/,
  /(?=.*x)y/,
  /(?:ab|a|b)*c/,
  /(?:\w+ ){1,3}:/,
];

describe('a proof that an expression takes linear time', () => {
  for (const expression of linear)
    it(`is found for ${expression}`, () => expect(isProvablyLinear(expression)).toBe(true));
  for (const expression of slow)
    it(`is not found for ${expression}`, () => expect(isProvablyLinear(expression)).toBe(false));
});

describe('recheck', () => {
  it('objects to what is slow, with a text that shows it', async () => {
    expect(await objectionTo(/^\p{Script=Greek}{1,2}(?:\P{L}+\p{Script=Greek}{1,2})*$/u)).toMatch(
      /^takes exponential time on a text like /,
    );
    expect(await objectionTo(/\s+$/)).toMatch(/^takes 2nd degree polynomial time on a text like /);
    expect(await objectionTo(/\d+/)).toBe(undefined);
  });
});

describe('an expression with few characters', () => {
  const texts = ['', ...'aZ09_ .,-\n\r\té\u0130\u03B1\u{1D242}\u4E2D\u2028'].flatMap(one => [
    one,
    `${one}a`,
    `a${one}b1`,
    `${one}${one}`,
  ]);
  for (const expression of [...slow, ...linear, /[^\W\d]+/iu, /\bé\b|[\uD800-\uDBFF]/, /^.$/ms])
    it(`matches as before where it has the character: ${expression}`, () => {
      const {source, flags} = simplified(expression);
      const short = new RegExp(source, flags);
      const kept = texts.filter(text => [...text].every(character => isKept(expression, character)));
      expect(kept.length).toBeGreaterThan(0);
      for (const text of kept) expect(short.test(text), JSON.stringify(text)).toBe(expression.test(text));
    });
});

/** Whether a character stands for itself in the short expression. */
function isKept(expression: RegExp, character: string): boolean {
  const code = character.codePointAt(0)!;
  const written = code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  return simplified(expression).source.includes(written);
}

it('is part of what is run before a commit', () => {
  const {scripts} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(scripts.check).toContain('npm run check:expressions');
});
