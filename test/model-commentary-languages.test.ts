import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {framePatterns} from '../rules/model-commentary/elsewhere.js';
import {createLinter} from '../src/engine/linter.js';

async function commentaryIn(text: string, language: string): Promise<string[]> {
  const {messages} = await createLinter({language}).lint(text, {format: 'text'});
  return messages.filter(({ruleId}) => ruleId === 'model-commentary').map(({actual}) => actual);
}

describe.each([...framePatterns])('the frames in %s', (language, patterns) => {
  it.each(patterns.map(({example}) => example))('match %j', async example => {
    const marked = /⟦(.*?)⟧/s.exec(example)![1];
    expect(await commentaryIn(example.replace(/[⟦⟧]/g, ''), language)).toEqual([marked]);
  });
});

/** Invented answers that were written after the patterns, as "=== chatter|clean <language>" and the text below it. */
const answers = readFileSync(new URL('model-answers/languages.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map(part => {
    const [, kind = '', language = '', text = ''] = /^(\w+) ([\w-]+)\n([\s\S]*)$/.exec(part)!;
    return {kind, language, text: text.trim()};
  });

describe('invented answers in other languages', () => {
  it.each(answers.filter(({kind}) => kind === 'clean'))('$language: $text', async ({text, language}) => {
    expect(await commentaryIn(text, language)).toEqual([]);
  });

  it('are found', async () => {
    const chatter = answers.filter(({kind}) => kind === 'chatter');
    const missed = [];
    for (const {text, language} of chatter)
      if ((await commentaryIn(text, language)).length === 0) missed.push(text);
    expect(chatter.length).toBeGreaterThanOrEqual(50);
    expect(1 - missed.length / chatter.length, missed.join('\n\n')).toBeGreaterThanOrEqual(0.9);
  });
});
