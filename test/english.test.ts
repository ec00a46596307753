import {describe, expect, it} from 'vitest';
import {readText} from '../src/formats/text/read.js';
import {clauseVerb, subjectEnd} from '../src/languages/en/noun-phrases.js';
import type {Paragraph} from '../src/languages/neutral/token.js';
import {isSetAsVerse} from '../src/languages/neutral/verse.js';
import {toParagraph} from '../src/languages/nlcst.js';
import {analyzerFor} from '../src/languages/registry.js';

function analyze(text: string): Paragraph {
  const [block] = readText(text);
  return analyzerFor('en').viewOf(toParagraph(block!, offset => ({line: 1, column: offset + 1, offset})));
}

const sentences = (text: string): string[] => analyze(text).sentences.map(sentence => sentence.text);

it('gives a paragraph its children in JSON, too', () => {
  const node = toParagraph({kind: 'listItem', pieces: [{value: 'He left.', start: 2, end: 10}]}, offset => ({
    line: 1,
    column: offset + 1,
    offset,
  }));
  const {type, children, data, position} = JSON.parse(JSON.stringify(node));
  expect({type, data, start: position.start.offset, end: position.end.offset}).toEqual({
    type: 'ParagraphNode',
    data: {block: 'listItem'},
    start: 2,
    end: 10,
  });
  expect(children.map((child: {type: string}) => child.type)).toEqual(['SentenceNode']);
});

describe('sentences', () => {
  it.each([
    [
      'Dr. Olin of Baker Co. Ltd. came in No. 5. He left.',
      ['Dr. Olin of Baker Co. Ltd. came in No. 5.', 'He left.'],
    ],
    [
      'It costs RM476.5 at 600884.SH on news.com now. Yes.',
      ['It costs RM476.5 at 600884.SH on news.com now.', 'Yes.'],
    ],
    [
      'He lives in the U.S. now. She lives in the U.S. He left.',
      ['He lives in the U.S. now.', 'She lives in the U.S.', 'He left.'],
    ],
    [
      'It was a country. great importance. It is so.',
      ['It was a country.', 'great importance.', 'It is so.'],
    ],
    ['Nuts, bolts, etc. and more. J. R. Smith came.', ['Nuts, bolts, etc. and more.', 'J. R. Smith came.']],
    ['“Is it so?” he asked. “No!” she said.', ['“Is it so?” he asked.', '“No!” she said.']],
    ['Wait... what? Yes.', ['Wait... what?', 'Yes.']],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('tokens', () => {
  it('stand where the text has them', () => {
    const text = 'It isn’t  the\tU.S.\r\n“plan” of 😀 3.5%, re-opened!';
    const {tokens, text: prose, toFile} = analyze(text);
    expect(prose).toBe(text.replace('\r\n', '\n'));
    for (const {start, end, text: value} of tokens) {
      const range = toFile(start, end);
      expect([prose.slice(start, end), text.slice(range.start, range.end)]).toEqual([value, value]);
    }
    expect(tokens.map(token => token.text).join('')).toBe(text.replace(/\s+/g, ''));
  });

  it('keep a long run without spaces as one', () => {
    const word = 'a-'.repeat(200);
    expect(analyze(`One ${word} two`).tokens.map(token => token.text)).toEqual(['One', word, 'two']);
  });

  it('know their part of speech in broken text', () => {
    const {tokens} = analyze('They settle all farms in the valley A new road has been built.');
    const parts = Object.fromEntries(tokens.map(token => [token.text, token.pos]));
    expect(parts).toMatchObject({settle: 'VERB', valley: 'NOUN', A: 'DET', has: 'AUX', built: 'VERB'});
  });
});

it('counts "don’t" and "Ann’s" as one word each', () => {
  expect(analyze('Ann’s dogs don’t bark, 24 hours a day.').wordCount).toBe(8);
});

describe('noun phrases and clauses', () => {
  const subjectOf = (text: string): string => {
    const {tokens} = analyze(text);
    const end = subjectEnd(tokens, 0);
    return end === undefined ? '' : text.slice(0, tokens[end - 1]!.end);
  };

  it.each([
    ['The old pump', ' failed in the night.'],
    ['It', ' rained.'],
    ['The mayor of the town and his three sons', ' are in the boat.'],
    ['The town’s new harbour', ' was opened.'],
  ])('%s is the subject', (subject, rest) => {
    expect(subjectOf(subject + rest)).toBe(subject);
  });

  it('find the finite verb behind the subject', () => {
    const verbOf = (text: string): string | undefined => clauseVerb(analyze(text).tokens, 0)?.text;
    expect(verbOf('The mayor of the town finally opened the harbour.')).toBe('opened');
    expect(verbOf('In the harbour of the town.')).toBeUndefined();
    expect(verbOf('The boats in the harbour.')).toBeUndefined();
  });
});

describe('verse', () => {
  it.each([
    ['lines that begin with a capital', 'The river runs\nBelow the hill\nAnd all is still'],
    ['lines that end in a mark', 'the river runs below,\nbelow the quiet hill;\nand all is still.'],
    ['lines that end early', 'the river runs\nbelow the hill and the town\nand all\nis still'],
  ])('is told by %s', (_, text) => {
    expect(isSetAsVerse(text)).toBe(true);
  });

  it('is not prose that is wrapped, nor a sentence on a line', () => {
    expect(
      isSetAsVerse('The river runs below the hill, and\nthe boats lie still. Nobody is on\nthe quay today.'),
    ).toBe(false);
    expect(isSetAsVerse('The river runs below the hill.\nThe boats lie still.')).toBe(false);
    expect(isSetAsVerse('The river runs below the hill.\nThe boats lie still.\n')).toBe(false);
    expect(isSetAsVerse(`The river runs.\nThe boats lie still.\n${'It rains and rains. '.repeat(5)}`)).toBe(
      false,
    );
  });
});

describe('a paragraph of a hundred thousand lines', () => {
  it('is read', () => {
    expect(isSetAsVerse('word\n'.repeat(150_000))).toBe(false);
  });
});

describe('places', () => {
  it('survive a paragraph that is longer than what is parsed at once', () => {
    const text = 'The plan was approved by the council of the town. '.repeat(1500);
    const paragraph = analyze(text);
    expect(paragraph.text).toBe(text.trimEnd() === text ? text : paragraph.text);
    expect(paragraph.sentences).toHaveLength(1500);
    const last = paragraph.sentences.at(-1)!;
    const place = paragraph.toFile(last.start, last.end);
    expect(text.slice(place.start, place.end)).toBe('The plan was approved by the council of the town.');
    expect(paragraph.fromFile(place)).toEqual({start: last.start, end: last.end});
  });
});
