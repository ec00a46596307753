import {describe, expect, it} from 'vitest';
import {createLinter} from '../../src/engine/linter.js';

const linter = createLinter();

async function severitiesIn(text: string): Promise<string[]> {
  const {messages} = await linter.lint(text, {format: 'text'});
  return messages.filter(({ruleId}) => ruleId === 'repeated-phrase').map(({severity}) => severity);
}

describe('a copy that goes on where the first ends', () => {
  it.each([
    'The systems were not detected or not detected correctly, so please file a report.',
    'Changes between the ordinary boot process and the boot process with encryption are covered later.',
    'It contains pointers to more information and information on how to use the system.',
    'You have to press a key or key combination after turning on the computer.',
    'You can give permission only for reading or for reading and writing.',
    'This fills the first or the first two bytes of it.',
    'They want to report it and to report it in a way which is useful.',
    'Linux 3.0 and later, NetBSD 4.0 and later, and OpenSolaris are supported.',
    'The goalkeeper, goalkeeper or not, came to help. A friend, friend or foe, was there.',
    'She laughed and laughed that evening. They talked and talked the whole day.',
    'It falls at 32 feet per second per second. It was a shadow of a shadow of a man.',
    'They do not call a relationship a relationship.',
  ])('is advice at most: %s', async text => {
    expect((await severitiesIn(text)).filter(severity => severity !== 'info')).toEqual([]);
  });

  it.each([
    'The town has a good plan and a good plan.',
    'It grew by 5 percent by 5 percent in one year.',
    'They promote and promote the plan.',
    'They sell plans, lists and plans.',
  ])('is told from a copy that adds nothing: %s', async text => {
    expect(await severitiesIn(text)).toContain('error');
  });
});
