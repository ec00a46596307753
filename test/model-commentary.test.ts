import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {createLinter} from '../src/engine/linter.js';

/** An invented answer of a chat model: the text of a translation, with the model's own words around it or not. */
interface Answer {
  readonly chatter: boolean;
  readonly kind: string;
  readonly text: string;
}

/** Least recall and precision over the answers of each part; the readme says how each came about. */
const floors = {
  first: {least: 100, recall: 0.95, precision: 0.98},
  second: {least: 100, recall: 0.9, precision: 0.98},
  third: {least: 60, recall: 0.9, precision: 0.98},
  fourth: {least: 100, recall: 0.9, precision: 0.98},
  fifth: {least: 100, recall: 0.9, precision: 0.98},
};

describe.each(Object.entries(floors))('invented answers, %s part', (part, floor) => {
  it('are told apart from translations', async () => {
    const linter = createLinter();
    const answers = readAnswers(part);
    const wrong: Answer[] = [];
    const counts = {hit: 0, missed: 0, false: 0};
    for (const answer of answers) {
      const {messages} = await linter.lint(answer.text);
      const found = messages.some(({ruleId}) => ruleId === 'model-commentary');
      if (found !== answer.chatter) wrong.push(answer);
      if (answer.chatter) counts[found ? 'hit' : 'missed']++;
      else if (found) counts.false++;
    }
    const recall = counts.hit / (counts.hit + counts.missed);
    const precision = counts.hit / (counts.hit + counts.false);
    const report = `${JSON.stringify(counts)}: ${wrong.map(({text}) => text).join(' | ')}`;
    expect(answers.length).toBeGreaterThanOrEqual(floor.least);
    expect(recall, report).toBeGreaterThanOrEqual(floor.recall);
    expect(precision, report).toBeGreaterThanOrEqual(floor.precision);
  });
});

it.each(['\n', '\r\n', '\r'])('a remark ends before the line end %j', async lineEnd => {
  const linter = createLinter();
  for (const [text, found] of [
    ['Here is the translation:\nThey left.', 'Here is the translation:'],
    [
      'They left.\nNote: I have kept the original name\nof the street.',
      'Note: I have kept the original name',
    ],
  ] as const) {
    const {messages} = await linter.lint(text.replaceAll('\n', lineEnd), {format: 'text'});
    const chatter = messages.filter(({ruleId}) => ruleId === 'model-commentary');
    expect(chatter.map(({actual}) => actual)).toEqual([found]);
  }
});

/** Reads "=== chatter|clean <kind>" and the text below it. */
function readAnswers(part: string): Answer[] {
  const file = readFileSync(new URL(`model-answers/${part}.txt`, import.meta.url), 'utf8');
  return file
    .split(/^=== /m)
    .slice(1)
    .map(answer => {
      const [head = '', ...lines] = answer.split('\n');
      const [verdict, kind = ''] = head.split(' ');
      return {chatter: verdict === 'chatter', kind, text: lines.join('\n').trim()};
    });
}
