import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {replaceWords, segmentsIn, textsOf} from './segment-files.js';

const linter = createLinter();

const file = (...lines: string[]) =>
  `[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${lines.join('\n')}\n`;

const line = (text: string, second = 1) =>
  `Dialogue: 0,0:00:0${second}.00,0:00:0${second}.90,Default,,0,0,0,,${text}`;

describe('ASS', () => {
  it('has the text of dialogues, over several of them', async () => {
    const text = file(
      line('{\\i1}One, two{\\i0}\\Nthree\\hfour.'),
      line('It was a big', 2),
      line('old house.', 3),
      line('{\\p1}m 0 0 l 100 0{\\p0}', 4),
      'Comment: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,the the',
    );
    expect(textsOf(await segmentsIn('ass', text))).toEqual({
      '1': 'One, two\nthree four.',
      '2': 'It was a big\nold house.',
    });
  });

  it('is fixed, and takes what it can express', async () => {
    const text = file(line('It was the the {\\i1}big{\\i0} house.'));
    expect((await fixText(linter, text, {path: 'a.ass'})).text).toBe(text.replace('the the', 'the'));
    expect(await replaceWords('ass', file(line('x y z')), 'x y', 'a, b')).toBe(file(line('a, b z')));
    expect(await replaceWords('ass', file(line('x y z')), 'x y', '{a}')).toBeUndefined();
  });

  it('obeys directives', async () => {
    const sentence = line('It was the the big house.');
    const idsIn = async (...lines: string[]) =>
      (await linter.lint(file(...lines), {path: 'a.ass'})).messages.map(({ruleId}) => ruleId);
    const directive = 'mtlint-disable-next repeated-words -- why';
    expect(await idsIn(sentence)).toEqual(['repeated-words']);
    expect(await idsIn(`; ${directive}`, sentence)).toEqual([]);
    expect(await idsIn(line(directive).replace('Dialogue', 'Comment'), sentence)).toEqual([]);
  });

  it('is refused without events', async () => {
    await expect(segmentsIn('ass', 'x')).rejects.toThrow(
      'is not valid Advanced SubStation Alpha: line 1: expected a section `[Events]`',
    );
  });
});
