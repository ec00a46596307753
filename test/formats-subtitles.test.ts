import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLinter, fixText} from '../src/index.js';
import {commentsIn, hardTexts, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter();

/** Subtitles of a second each, one after the other; a number is a pause before the next one, in seconds. */
function srt(...cues: readonly (string | number)[]): string {
  let second = 0;
  let id = 0;
  const at = (): string => `00:00:${String(second).padStart(2, '0')},000`;
  return cues
    .map(cue => {
      if (typeof cue === 'number') {
        second += cue;
        return '';
      }
      const from = at();
      second++;
      return `${++id}\n${from} --> ${at()}\n${cue}\n\n`;
    })
    .join('');
}

/** The texts of blocks, by segment. */
async function blocksOf(text: string, format = 'srt'): Promise<string[][]> {
  const segments = await segmentsIn(format, text);
  return segments.map(({target}) =>
    target.blocks.map(({pieces}) =>
      pieces
        .map(({value}) => value)
        .join('')
        .replace(/\s+/g, ' '),
    ),
  );
}

describe('the reader of subtitles', () => {
  it.each<[string, (string | number)[], string[][]]>([
    [
      'joins what ends within a sentence',
      ['We saw', 'the house.', 'It was old.'],
      [['We saw the house.'], ['It was old.']],
    ],
    ['goes on after a title', ['I met Mr.', 'Smith.'], [['I met Mr. Smith.']]],
    [
      'goes on in lowercase',
      ['I was thinking...', 'that it', 6, 'works.'],
      [['I was thinking... that it works.']],
    ],
    ['ends at a pause', ['We saw', 6, 'Paris'], [['We saw'], ['Paris']]],
    ['ends at an interruption', ['But I—', 'You what?'], [['But I—'], ['You what?']]],
    ['divides at dashes', ['- Hi.\n- Hello, how', 'are you?'], [['Hi.', 'Hello, how are you?']]],
    ['divides at dashes without a space', ['-Hi there\n-Hello'], [['Hi there', 'Hello']]],
    ['divides at >>', ['>> Hi.\n>>> News.'], [['Hi.', 'News.']]],
    [
      'keeps a dash within a sentence',
      ['We saw\n- by chance -', 'the house.'],
      [['We saw - by chance - the house.']],
    ],
    [
      'keeps sounds apart',
      ['We saw', '[door opens]', 'the house.'],
      [['We saw'], ['[door opens]'], ['the house.']],
    ],
    ['keeps songs apart', ['♪ La la', '♪ Lo lo ♪'], [['♪ La la'], ['♪ Lo lo ♪']]],
    ['leaves out tags', ['{\\an8}<i>We <font color="#fff">saw</font></i>', '<b>it</b>.'], [['We saw it.']]],
    ['keeps what is no tag', ['a < b and 3 <4> {x}.'], [['a < b and 3 <4> {x}.']]],
    ['reads lines after an empty one', ['One\n\nTwo.'], [['One Two.']]],
  ])('%s', async (_, cues, expected) => {
    expect(await blocksOf(srt(...cues))).toEqual(expected);
    expect(await blocksOf(srt(...cues).replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await blocksOf(srt(...cues).replaceAll('\n', '\r'))).toEqual(expected);
  });

  it('names each cue', async () => {
    const [segment] = await segmentsIn('srt', srt('We saw', 'the house.'));
    expect(segment?.parts?.map(({id}) => id)).toEqual(['1', '2']);
    const {messages} = await linter.lint(srt('We saw the', 'the house the', 'the mayor has.'), {
      path: 'a.srt',
    });
    expect(messages.map(({segment, start}) => [segment?.id, start.line])).toEqual([
      ['1', 3],
      ['2', 7],
    ]);
  });

  it('never removes what is between two cues', async () => {
    const text = srt('We saw the', 'the house the the mayor has.');
    const {text: fixed} = await fixText(linter, text, {path: 'a.srt'});
    expect(fixed).toBe(srt('We saw the', 'the house the mayor has.'));
  });

  it('does not take the start of a cue for the start of a sentence', async () => {
    const text = srt(
      'When we came to the town,',
      'we saw the old house',
      'that you had bought in the spring.',
    );
    expect((await linter.lint(text, {path: 'a.srt'})).messages).toEqual([]);
  });

  it('refuses what has no times', async () => {
    await expect(segmentsIn('srt', 'Some text\n')).rejects.toThrow('is not valid SubRip: line 1: no times');
    await expect(segmentsIn('vtt', 'Some text\n')).rejects.toThrow(
      'is not valid WebVTT: line 1: `WEBVTT` expected',
    );
    expect(await segmentsIn('srt', '')).toEqual([]);
    expect(await segmentsIn('vtt', 'WEBVTT\n')).toEqual([]);
  });
});

const vtt = `WEBVTT - a title
Kind: captions
Language: de

STYLE
::cue(b) { color: red }

NOTE mtlint-disable-next repeated-words -- a name

first
00:01.000 --> 00:02.000 align:start line:0
<v.loud Ann Lee>Fish &amp; <c.red.big>chips</c> <00:01.500>and

00:02.000 --> 01:00:03.000
<v Ann Lee>salt &lt;now&gt;
- by the sea

NOTE
Another
one

00:04.000 --> 00:05.000
<v Bob>Right.<v Ann Lee>Wrong.
`;

describe('the reader of WebVTT', () => {
  it('reads cues, voices, references, and the language', async () => {
    const segments = await segmentsIn('vtt', vtt);
    expect(await blocksOf(vtt, 'vtt')).toEqual([
      ['Fish & chips and salt <now> - by the sea'],
      ['Right.', 'Wrong.'],
    ]);
    expect(segments.map(({id, target}) => [id, target.language])).toEqual([
      ['first', 'de'],
      ['3', 'de'],
    ]);
    expect(segments[0]!.target.codes.map(({text}) => text)).toEqual([
      '<v.loud Ann Lee>',
      '<c.red.big>',
      '</c>',
      '<00:01.500>',
      '<v Ann Lee>',
    ]);
  });

  it('reads notes as comments', async () => {
    const comments = await commentsIn('vtt', vtt);
    expect(
      comments.map(({value, next}) => [value.trim(), next && vtt.slice(next.start, next.start + 7)]),
    ).toEqual([
      ['mtlint-disable-next repeated-words -- a name', '<v.loud'],
      ['Another\none', '<v Bob>'],
    ]);
  });

  it('escapes what it writes', async () => {
    const file = 'WEBVTT\n\n00:01.000 --> 00:02.000\nthe the z\n';
    const changed = await replaceWords('vtt', file, 'the the', 'a <b> & --> c');
    expect(changed).toBe(file.replace('the the', 'a &lt;b> &amp; --&gt; c'));
    expect(textsOf(await segmentsIn('vtt', changed!))).toEqual({1: 'a <b> & --> c z'});
  });

  it('refuses an empty line, which would end the cue', async () => {
    const file = 'WEBVTT\n\n00:01.000 --> 00:02.000\nthe the z\n';
    expect(await replaceWords('vtt', file, 'the the', 'a\n\nb')).toBeUndefined();
  });
});

describe('writing subtitles', () => {
  it.each(['srt', 'vtt'])('reads and replaces any text: %s', async format => {
    await fc.assert(
      fc.asyncProperty(hardTexts, fc.constantFrom('\n', '\r\n'), async (text, lineEnd) => {
        const cue = text.replace(/\s*\n\s*/g, '\n').replace(/\u2028/g, ' ');
        const written = format === 'srt' ? cue : cue.replaceAll('&', '&amp;').replaceAll('>', '&gt;');
        const body = `1\n00:00:01,000 --> 00:00:02,000\n${written}\n`.replaceAll('\n', lineEnd);
        const file = format === 'srt' ? body : `WEBVTT${lineEnd}${lineEnd}${body}`;
        const before = (await segmentsIn(format, file)).map(({target}) => textOf(target)).join(' ');
        const changed = await replaceWords(format, file, 'the the', 'thx');
        const after = (await segmentsIn(format, changed!)).map(({target}) => textOf(target)).join(' ');
        expect(after).toBe(before.replace(/the the(?= z)/, 'thx'));
        expect(file.length - changed!.length).toBe(4);
      }),
      {numRuns: 150},
    );
  });
});
