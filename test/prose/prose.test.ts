import {describe, expect, it} from 'vitest';
import {createLinter} from '../../src/engine/linter.js';
import type {Message} from '../../src/rule/message.js';
import {corpora} from '../quality/corpora/index.js';
import {loadFigures} from '../quality/figures.js';
import {reportOf} from './flags.js';

/** One text in this many is linted, and none that is longer than `longest` characters. */
const everyNth = 8;
const longest = 120_000;

/** Rules that have figures. */
const measured = new Set(loadFigures().rows.map(({rule}) => rule));

/**
 * What the rules report on edited human prose, as committed lists: a false alarm that appears or disappears shows in review.
 * `npx vitest run test/prose -u` rewrites the lists.
 */
describe('flags on human prose', () => {
  const linter = createLinter();
  for (const {id, load} of corpora) {
    it(id, async () => {
      const texts = load().filter(({text}, index) => index % everyNth === 0 && text.length <= longest);
      if (texts.length === 0) return;
      const reports: string[] = [];
      for (const text of texts) {
        const {messages, words} = await linter.lint(text.text, {format: text.format});
        reports.push(reportOf(text, words, messages, measured));
      }
      await expect(reports.join('\n')).toMatchFileSnapshot(`flags/${id}.txt`);
    });
  }
});

it('lists the info flags of rules that have no figures yet', () => {
  const text = 'They use the colour here, and the color there.';
  const flag = (ruleId: string, word: string) => {
    const start = text.indexOf(word);
    const place = (offset: number) => ({line: 1, column: offset + 1, offset});
    return {ruleId, severity: 'info', start: place(start), end: place(start + word.length)} as Message;
  };
  const messages = [flag('passive-voice', 'use'), flag('mixed-spelling', 'color ')];
  expect(reportOf({name: 'a.txt', format: 'text', text}, 9, messages, measured)).toBe(
    'a.txt: 9 words, 0 error, 0 warning, 2 info\n' +
      '  1:35 info mixed-spelling: use the colour here, and the ⟦color ⟧there.\n',
  );
});
