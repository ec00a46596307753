import {describe, expect, it} from 'vitest';
import {createLinter} from '../src/engine/linter.js';
import {type Loop, loopsIn} from '../src/languages/neutral/repetition.js';

const off = {
  'fused-sentence': 'off',
  'lowercase-sentence-start': 'off',
  'misplaced-capital': 'off',
  'passive-voice': 'off',
  'stray-punctuation': 'off',
} as const;
const linter = createLinter({rules: off});

describe('loopsIn', () => {
  const loopsOf = (text: string): Pick<Loop, 'from' | 'length' | 'unit'>[] =>
    loopsIn(text.split(' ')).map(({from, length, unit}) => ({from, length, unit}));

  it('finds a unit that stands three times or more', () => {
    expect(loopsOf('x a b c a b c a b c y')).toEqual([{from: 1, length: 9, unit: 3}]);
    expect(loopsOf('a a b b')).toEqual([]);
  });

  it('finds a unit whose words all stand in it twice', () => {
    expect(loopsOf('a a b b a a b b a a b b')).toEqual([{from: 0, length: 12, unit: 4}]);
  });

  it('takes the longest of loops that overlap, with the shortest unit', () => {
    expect(loopsOf('a a a b a a a b a a a b')).toEqual([{from: 0, length: 12, unit: 4}]);
    expect(loopsOf('a a a a a a')).toEqual([{from: 0, length: 6, unit: 1}]);
  });

  it('leaves an unfinished copy out', () => {
    expect(loopsOf('a b a b a b a c')).toEqual([{from: 0, length: 6, unit: 2}]);
  });
});

describe('one damage is one finding', () => {
  const findings = async (text: string): Promise<[string, string][]> => {
    const {messages} = await linter.lint(text);
    return messages.map(({ruleId, actual}) => [ruleId, actual]);
  };

  it('loop before phrase before word', async () => {
    expect(await findings('They grow the the the same.')).toEqual([['repetition-loop', 'the the the']]);
    expect(await findings('We sell old books and old books and old books and old books here.')).toEqual(
      [['repetition-loop', 'old books and old books and old books and old books']].map(([id, text]) => [
        id,
        text?.replace(/ and old books$/, ' and'),
      ]),
    );
    expect(await findings('He met the old the old king.')).toEqual([['repeated-phrase', 'the old the old']]);
  });

  it('a loop of 5,000 copies, of words, of sentences and of paragraphs', async () => {
    for (const [copy, gap] of [
      ['Bern', ', '],
      ['The hall was closed for repairs.', ' '],
      ['The hall was closed.', '\n\n'],
    ]) {
      const text = Array.from({length: 5000}, () => copy).join(gap);
      const {messages} = await linter.lint(text);
      expect(messages.map(({ruleId}) => ruleId)).toEqual(['repetition-loop']);
      expect(messages[0]?.message).toMatch(/^Repeated text `[^`]*` \(5000 times in a row\)/);
      expect(messages[0]?.message.length).toBeLessThan(200);
      expect(messages[0]?.start.offset).toBe(0);
    }
  });

  it('points at the first copy, however far away', async () => {
    const first = 'The council met in the old town hall today.';
    const filling = Array.from({length: 9000}, (_, index) => `Number ${index} came late.`).join('\n\n');
    const text = `${first}\n\n${filling}\n\n${first}`;
    const {messages} = await linter.lint(text);
    expect(messages.map(({ruleId, start}) => [ruleId, start.offset])).toEqual([
      ['repeated-sentence', text.length - first.length],
    ]);
    expect(messages[0]?.related).toMatchObject({start: {offset: 0}, end: {offset: first.length}});
  });
});

describe('names', () => {
  it('a name is a copy where the document has it alone', async () => {
    const known = 'The mayor met Tarkovin. Later Tarkovin left. People like Tarkovin Tarkovin a lot.';
    expect((await linter.lint(known)).messages.map(({actual}) => actual)).toEqual(['Tarkovin Tarkovin']);
    const doubled = 'The ferry to Tarko Tarko left. We saw Tarko Tarko again.';
    expect((await linter.lint(doubled)).messages).toEqual([]);
  });
});
