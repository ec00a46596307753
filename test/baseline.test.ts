import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import {Baseline} from '../src/project/baseline/index.js';
import type {Message} from '../src/rule/message.js';

/** The rules whose problems are looked at: copies of a sentence are reported by others, too. */
const used = ['repeated-words', 'stray-punctuation', 'untranslated-text'];
const linter = createLinter({
  rules: Object.fromEntries(Object.keys(rules).map(id => [id, used.includes(id) ? 'on' : 'off'])),
});

const messagesOf = async (text: string): Promise<Message[]> =>
  (await linter.lint(text, {format: 'markdown'})).messages;

/** Texts by path. */
type Files = Readonly<Record<string, string>>;

async function baselineOf(files: Files): Promise<string> {
  const baseline = Baseline.empty();
  for (const [path, text] of Object.entries(files)) baseline.add(path, await messagesOf(text));
  return baseline.updated(() => true);
}

/** What a run over the files finds that the baseline does not know. */
async function newIn(known: string, files: Files, exists = (_: string) => false): Promise<string[]> {
  const baseline = Baseline.parse(known);
  for (const [path, text] of Object.entries(files)) baseline.add(path, await messagesOf(text));
  return Object.keys(files).flatMap(path =>
    baseline
      .unknown(path, exists)
      .map(({start, actual}) => `${path}:${start.line}:${start.column} ${actual}`),
  );
}

/** What a run over the files says of the entries. */
async function changeIn(known: string, files: Files): Promise<{added: number; gone: number}> {
  const baseline = Baseline.parse(known);
  for (const [path, text] of Object.entries(files)) baseline.add(path, await messagesOf(text));
  return baseline.change(() => false);
}

/** The same entries as an older mtlint wrote them: each once, whatever it stands for. */
function inVersion1(known: string): string {
  const {files} = JSON.parse(known) as {files: Record<string, object[]>};
  const once = Object.entries(files).map(([path, entries]) => [
    path,
    [...new Set(entries.map(entry => JSON.stringify(entry)))].map(line => JSON.parse(line)),
  ]);
  return JSON.stringify({version: 1, files: Object.fromEntries(once)});
}

const text = 'It was late. They met the the mayor of the town. They left.';

describe('a known problem stays known where its sentence', () => {
  it.each([
    ['is moved', `They left early.\n\n# Then\n\n- They met the the mayor of the town.`],
    ['is wrapped anew', '> They met the\n> the mayor of\n> the town.'],
    ['gets other line ends', 'It was late. They met the\r\nthe mayor of the town.'],
    ['gets markup', 'It was late. They **met** *the the* mayor of the town.'],
    ['gets a word before the problem', 'It was late. They often met the the mayor of the town.'],
    ['gets a word between', 'It was late. They met the the new mayor of the town.'],
    ['gets a word at its start', 'It was late. Today they met the the mayor of the town.'],
    ['loses a word before', 'It was late. We met the the mayor of the town.'],
    ['loses a word after', 'It was late. They met the the mayor, the boss of the town.'],
    ['has another word before', 'It was late. They saw the the mayor of the town.'],
    ['has other words around the nearest ones', 'It was late. We have met the the mayor in May.'],
    ['changes its case', 'It was late. THEY MET THE THE MAYOR OF THE TOWN.'],
    ['becomes a title', 'It was late. They Met the the Mayor of the Town.'],
    ['is split before the problem', 'It was late. They met. The the mayor of the town left.'],
    ['is split after the problem', 'It was late. They met the the mayor. He is from the town.'],
    ['is joined to another', 'It was late, they met the the mayor of the town, and they left.'],
  ])('%s', async (_, edited) => {
    const known = await baselineOf({'a.md': text});
    expect(await messagesOf(edited)).toHaveLength(1);
    expect(await newIn(known, {'a.md': edited})).toEqual([]);
    expect(await changeIn(known, {'a.md': edited})).toEqual({added: 0, gone: 0});
  });

  it.each([
    ['has few words', 'The fleet came came.', 'The old fleet came came.'],
    ['has one word beside the problem', 'He left left.', 'He quickly left left.'],
    ['is nothing but the problem', 'Gone gone.', 'gone gone.'],
    ['has a problem of marks', 'They met the mayor. . He left.', 'They met the old mayor. . He left.'],
    [
      'is the problem, and long',
      'Das ist ein deutscher Satz und bleibt hier stehen.',
      'Das ist ein langer deutscher Satz und bleibt hier stehen.',
    ],
  ])('%s', async (_, before, after) => {
    const known = await baselineOf({'a.md': before});
    expect((await messagesOf(after)).length).toBeGreaterThan(0);
    expect(await newIn(known, {'a.md': after})).toEqual([]);
  });

  it('is in a file that was renamed', async () => {
    const known = await baselineOf({'a.md': text});
    expect(await newIn(known, {'b.md': text.replace('They met', 'They often met')})).toEqual([]);
  });

  it('went to another file that is there', async () => {
    const known = await baselineOf({'a.md': `${text} They found it.`, 'b.md': 'They found it.'});
    for (const files of [
      {'a.md': 'They found it.', 'b.md': text},
      {'b.md': text, 'a.md': 'They found it.'},
    ])
      expect(await newIn(known, files)).toEqual([]);
  });
});

describe('a new problem is reported where', () => {
  it.each([
    ['another one is gone', 'It was late. They met the mayor of the the town. They left.', ['1:36 the the']],
    ['other text is doubled', 'It was late. They met the mayor mayor of the town.', ['1:27 mayor mayor']],
    ['only a common word is shared', 'It was late. He drew the the map of roads.', ['1:22 the the']],
    ['the old one is there, too', `${text}\n\nWe met the the boss.`, ['3:8 the the']],
    ['an equal one was added', `${text}\n\n${text}`, ['3:23 the the']],
    ['two equal ones were added', `${text}\n\n${text}\n\n${text}`, ['3:23 the the', '5:23 the the']],
  ])('%s', async (_, edited, expected) => {
    const known = await baselineOf({'a.md': text});
    expect(await newIn(known, {'a.md': edited})).toEqual(expected.map(line => `a.md:${line}`));
  });

  it('an equal one was added to another file, whichever is read first', async () => {
    const known = await baselineOf({'m.md': text});
    expect(await newIn(known, {'a.md': text, 'm.md': text})).toEqual(['a.md:1:23 the the']);
    expect(await newIn(known, {'m.md': text, 'z.md': text})).toEqual(['z.md:1:23 the the']);
  });

  it('an equal one is known in a file that was not read', async () => {
    const known = await baselineOf({'m.md': text});
    expect(await newIn(known, {'a.md': text}, path => path === 'm.md')).toEqual(['a.md:1:23 the the']);
  });
});

describe('of several problems', () => {
  const one = 'They met the the mayor of the town.';
  const other = 'We saw the the king of the hill.';

  it('the one that is most like an entry is known', async () => {
    const known = await baselineOf({'a.md': one});
    const near = 'They often met the the mayor of the town.';
    const far = 'He met the the mayor in May.';
    expect(await newIn(known, {'a.md': `${far}\n\n${near}`})).toEqual(['a.md:1:8 the the']);
    expect(await newIn(known, {'a.md': `${near}\n\n${far}`})).toEqual(['a.md:3:8 the the']);
    // The exact one comes before one that is like it.
    expect(await newIn(known, {'a.md': `${near}\n\n${one}`})).toEqual(['a.md:1:16 the the']);
  });

  it('each has an entry of its own', async () => {
    const known = await baselineOf({'a.md': `${one}\n\n${other}\n\n${one}`});
    const files = {'a.md': `${other.replace('We', 'I')}\n\n${one.replace('mayor', 'new mayor')}\n\n${one}`};
    expect(await newIn(known, files)).toEqual([]);
    expect(await changeIn(known, files)).toEqual({added: 0, gone: 0});
  });

  it('that are equal, one is fixed', async () => {
    const known = await baselineOf({'a.md': `${one}\n\nThen again.\n\n${one}`});
    const files = {'a.md': `${one.replace('the the', 'the')}\n\nThen again.\n\n${one}`};
    expect(await newIn(known, files)).toEqual([]);
    expect(await changeIn(known, files)).toEqual({added: 0, gone: 1});
    const updated = Baseline.parse(known);
    updated.add('a.md', await messagesOf(files['a.md']));
    expect(
      await newIn(
        updated.updated(() => true),
        {'a.md': `${one}\n\n${one}`},
      ),
    ).toEqual(['a.md:3:10 the the']);
  });

  it('the first in order is known where nothing else tells them apart', async () => {
    const known = await baselineOf({'a.md': one});
    expect(await newIn(known, {'a.md': `${one}\n\nThen again.\n\n${one}`})).toEqual(['a.md:5:10 the the']);
  });

  it('all are known, however many are alike', async () => {
    const lines = Array.from({length: 400}, (_, n) => `The Guest${n} met the the mayor of Town${n}.`);
    const known = await baselineOf({'a.md': lines.join('\n\n')});
    expect(await newIn(known, {'a.md': lines.reverse().join('\n\n').toLowerCase()})).toEqual([]);
  });
});

describe('a baseline', () => {
  it('is the same when it is written twice', async () => {
    const known = await baselineOf({'a.md': `${text}\n\n${text}`});
    const again = Baseline.parse(known);
    again.add('a.md', await messagesOf(`${text}\n\n${text}`));
    expect(again.updated(() => true)).toBe(known);
    expect(again.change(() => true)).toEqual({added: 0, gone: 0});
  });

  it('counts what is gone in files that were read, or that are no longer there', async () => {
    const known = await baselineOf({'a.md': text});
    const baseline = Baseline.parse(known);
    expect(baseline.change(() => true).gone).toBe(0);
    expect(Baseline.parse(known).change(() => false).gone).toBe(1);
    baseline.add('a.md', []);
    expect(baseline.change(() => true).gone).toBe(1);
    expect(baseline.updated(() => true)).toBe('{"version": 2, "files": {}}\n');
  });

  it('takes the problems of a file in place of the earlier ones', async () => {
    const baseline = Baseline.parse(await baselineOf({'a.md': text}));
    for (const edited of [text, `${text} `, text.replace('They met', 'They soon met'), text]) {
      baseline.add('a.md', await messagesOf(edited));
      expect(baseline.unknown('a.md')).toEqual([]);
    }
  });

  it('keeps the entries of rules that did not run, and lets them stand for nothing else', async () => {
    const known = await baselineOf({'a.md': text});
    const baseline = Baseline.parse(known);
    baseline.add('a.md', [], rule => rule !== 'repeated-words');
    baseline.add('b.md', await messagesOf(text));
    expect(baseline.unknown('b.md').map(({actual}) => actual)).toEqual(['the the']);
    expect(baseline.updated(() => true)).toContain('"a.md": [');
    expect(baseline.change(() => true).gone).toBe(0);
  });

  it('of version 1 is read: an entry stands for all equal problems of a file, or for one that is like it', async () => {
    const known = inVersion1(await baselineOf({'a.md': `${text}\n\n${text}`}));
    expect(await newIn(known, {'a.md': `${text}\n\n${text}`})).toEqual([]);
    expect(await newIn(known, {'b.md': `${text}\n\n${text}`})).toEqual([]);
    const edited = text.replace('They met', 'They soon met');
    expect(await newIn(known, {'a.md': edited})).toEqual([]);
    const baseline = Baseline.parse(known);
    baseline.add('a.md', await messagesOf(`${text}\n\n${text}`));
    expect(JSON.parse(baseline.updated(() => true))).toMatchObject({version: 2});
  });
});
