import {describe, expect, it, vi} from 'vitest';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import {analyzerFor} from '../src/languages/registry.js';
import type {Paragraph} from '../src/toolkit.js';
import * as toolkit from '../src/toolkit.js';

const off = Object.fromEntries(Object.keys(rules).map(id => [id, 'off' as const]));

const text =
  'She read the the report. It was “good”, they said, and nobody knew why. She read the the report. Call `f(a, b)`: nobody will.';

function paragraphOf(value: string): Paragraph {
  const pieces = [{value, start: 10, end: 10 + value.length}];
  return analyzerFor('en').paragraphOf({kind: 'listItem', pieces, language: 'en-GB'});
}

/** What a rule can see of a paragraph, with the toolkit of one copy. */
function seenOf(paragraph: Paragraph, {wordsOf, isVerse}: typeof toolkit): unknown {
  return {
    words: wordsOf(paragraph).length,
    verse: isVerse(paragraph),
    sentences: paragraph.sentences.map(sentence => [sentence.text, sentence.paragraph === paragraph]),
    tokens: paragraph.tokens.map(({index, text, lemma, pos, kind, start, end, spaced}) =>
      JSON.stringify([index, text, lemma, pos, kind, start, end, spaced]),
    ),
    facts: [paragraph.block, paragraph.language, paragraph.wordCount, paragraph.hasCode, paragraph.tally],
    places: [paragraph.toFile(4, 8), paragraph.fromFile({start: 4, end: 8}), paragraph.plainLength(0, 9)],
    node: paragraph.node.type,
  };
}

describe('word classes', () => {
  it('are as many as rules define, each with its own words', () => {
    const words = [...new Set(text.toLowerCase().match(/[a-z]+/g))];
    // More than have a bit of their own.
    const classes = Array.from({length: 80}, (_, index) => {
      const word = words[index % words.length]!;
      return {word, wordClass: toolkit.defineWordClass(({lower}) => lower === word)};
    });
    const paragraph = paragraphOf(text);
    for (const {word, wordClass} of classes) {
      const expected = paragraph.tokens.filter(({lower}) => lower === word);
      expect(toolkit.tokensIn(wordClass, paragraph)).toEqual(expected);
      expect(toolkit.hasWordIn(wordClass, paragraph)).toBe(expected.length > 0);
      expect(paragraph.tokens.filter(token => toolkit.isIn(token, wordClass))).toEqual(expected);
    }
    const missing = toolkit.defineWordClass(({lower}) => lower === 'zebra');
    expect(toolkit.tokensIn(missing, paragraph)).toEqual([]);
    expect(toolkit.hasWordIn(missing, paragraph)).toBe(false);
  });
});

describe('character classes', () => {
  it('have the same bit each time that the same expression is defined', () => {
    const classes = Array.from({length: 100}, () => toolkit.defineCharacterClass(/[§¶]/g));
    expect(new Set(classes).size).toBe(1);
    for (const [value, expected] of [
      ['See § 1', true],
      ['See 1', false],
      ['§', true],
    ] as const)
      expect((toolkit.characterClassesOf(paragraphOf(value)) & classes[0]!) !== 0, value).toBe(expected);
  });
});

describe('a rule that another copy of mtlint has made', async () => {
  vi.resetModules();
  const other: typeof toolkit = await import('../src/toolkit.js');
  // The copies number their classes in a different order.
  for (let index = 0; index < 3; index++) other.defineWordClass(() => true);
  const nobody = other.defineWordClass(({lower}) => lower === 'nobody');
  const quote = other.defineCharacterClass(/[“”]/);
  const seen: unknown[] = [];
  const about = {description: 'd', category: 'Style', severity: 'info', fix: 'none', url: 'u'} as const;
  const byWord = other.defineRule({
    ...about,
    id: 'house-nobody',
    needs: {words: nobody, characters: quote},
    checkParagraph(paragraph, {report}) {
      for (const {start, end} of other.tokensIn(nobody, paragraph)) report({start, end, reason: 'Who?'});
      seen.push(seenOf(paragraph, other));
    },
  });

  it('is another copy', () => {
    expect(other.defineRule).not.toBe(toolkit.defineRule);
  });

  it('finds the words and characters of its own classes', async () => {
    const linter = createLinter({rules: off, plugins: {'house-nobody': byWord}});
    const {messages, failures} = await linter.lint(text, {format: 'markdown'});
    expect(failures).toBeUndefined();
    expect(messages.map(({start, actual}) => [start.offset, actual])).toEqual([
      [text.indexOf('nobody'), 'nobody'],
      [text.lastIndexOf('nobody'), 'nobody'],
    ]);
    expect((await linter.lint('“Not one of them”, they said.')).messages).toEqual([]);
    expect((await linter.lint('And nobody knew why.')).messages).toEqual([]);
  });

  it('sees the same paragraph as a rule of this copy', async () => {
    const own = createLinter({
      rules: off,
      plugins: {
        'house-own': toolkit.defineRule({
          ...about,
          id: 'house-own',
          checkParagraph(paragraph) {
            seen.push(seenOf(paragraph, toolkit));
          },
        }),
        'house-nobody': byWord,
      },
    });
    seen.length = 0;
    await own.lint(text, {format: 'markdown'});
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
  });
});
