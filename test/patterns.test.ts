import {existsSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {createLinter, type Linter} from '../src/engine/linter.js';
import {findPatterns, type TextPattern} from '../src/languages/neutral/text-patterns.js';
import {onlyRule, testedRules} from './tested-rules.js';

const folder = new URL('../rules/', import.meta.url);
const ids = testedRules.map(([id]) => id).filter(id => existsSync(new URL(`${id}/patterns.ts`, folder)));

/** Long texts of one kind of character, on which an expression that backtracks takes minutes. */
const monotonous = ['a', ' ', '1', '.', ',', '<', '[', '{ ', '& ', '* ', '-', '1,', 'a ', 'Aa ', '「', '（'];

/** A linter of one rule. */
function linterOf(id: string): Linter {
  return createLinter({
    rules: Object.fromEntries(Object.keys(rules).map(each => [each, each === id ? 'on' : 'off'])),
  });
}

for (const id of ids) {
  const {patterns, sign} = (await import(`../rules/${id}/patterns.ts`)) as {
    patterns: readonly TextPattern[];
    sign?: RegExp;
  };
  describe(`patterns of ${id}`, () => {
    it.each(patterns.map(pattern => [pattern.example, pattern] as const))('%s', (example, pattern) => {
      const text = example.replace(/[⟦⟧]/g, '');
      const start = example.indexOf('⟦');
      const end = example.indexOf('⟧') - 1;
      expect(pattern.pattern.flags).toContain('g');
      expect(text).toMatch(sign ?? /^/);
      expect(findPatterns(text, [pattern]).map(finding => [finding.start, finding.end])).toEqual([
        [start, end],
      ]);
    });

    it.each(patterns.map(({example}) => example))('are found by the rule: %s', async example => {
      const text = example.replace(/[⟦⟧]/g, '');
      const {messages} = await linterOf(id).lint(text, {format: 'text'});
      const [start, end] = [example.indexOf('⟦'), example.indexOf('⟧') - 1];
      // Its span may be another one: without a blank, or with the word behind it.
      expect(messages.some(message => message.start.offset < end && message.end.offset > start)).toBe(true);
    });

    it('find by their places and needs what they find without', () => {
      const examples = patterns.map(({example}) => example.replace(/[⟦⟧]/g, ''));
      const texts = examples.flatMap(text => [`\n> >* ${text}`, `${text} ${examples[0]}\n*(${text})`]);
      const anywhere = patterns.map(({starts: _, needs: __, ...pattern}) => pattern);
      for (const text of texts) {
        const expected = findPatterns(text, anywhere).map(({start, end}) => [start, end]);
        expect(findPatterns(text, patterns).map(({start, end}) => [start, end])).toEqual(expected);
      }
    });

    // A pattern that backtracks does not come back from this before the test times out.
    it.each(monotonous)('come back from a long text of %j', piece => {
      const text = piece.repeat(60_000);
      expect(() => patterns.map(({pattern}) => text.match(pattern))).not.toThrow();
    });
  });
}

describe.skipIf(onlyRule !== undefined)('all rules together', () => {
  const linter = createLinter();
  const formats = ['text', 'markdown', 'html'] as const;

  it.each(monotonous.flatMap(piece => formats.map(format => [piece, format] as const)))(
    'come back from a long text of %j as %s',
    async (piece, format) => {
      const {messages} = await linter.lint(piece.repeat(20_000), {format});
      expect(messages).toBeInstanceOf(Array);
    },
  );

  // One sentence without an end, in which each few words are something for a rule.
  it.each(['They should be implement and ', 'It want to went and ', "x 's ", 'Did not went. '])(
    'come back from an endless %j',
    async piece => {
      const {messages} = await linter.lint(piece.repeat(20_000), {format: 'text'});
      expect(messages).toBeInstanceOf(Array);
    },
  );
});
