import {describe, expect, it} from 'vitest';
import {createLinter} from '../../src/engine/linter.js';

/** The masks that the rule finds in a text. A readme cannot show those in the brackets that mark its examples. */
async function masksIn(text: string, format: string): Promise<string[]> {
  const {messages} = await createLinter().lint(text, {format});
  return messages
    .filter(({ruleId}) => ruleId === 'leftover-marker')
    .map(({start, end}) => text.slice(start.offset, end.offset));
}

describe('masks', () => {
  it.each(['text', 'markdown', 'html'])('in white brackets are found in %s', async format => {
    expect(await masksIn('where ⟦0⟧ is the mass, ⟦ 2 ⟧ the speed, and ⟦e⟧ a meaning', format)).toEqual([
      '⟦0⟧',
      '⟦ 2 ⟧',
    ]);
  });

  it('are found as the address of a link', async () => {
    expect(await masksIn('Read [the notes](__MAAEND_LINK_0001__) first.', 'markdown')).toEqual([
      '__MAAEND_LINK_0001__',
    ]);
    expect(await masksIn('<p>Read <a href="__LINK_1__">the notes</a>.</p>', 'html')).toEqual(['__LINK_1__']);
  });

  it('leave the blocks and the emphasis around them as they are', async () => {
    expect(await masksIn('# The *new __PH1__* road\n\n- __all__ of <b0>it</b0>\n', 'markdown')).toEqual([
      '__PH1__',
      '<b0>',
      '</b0>',
    ]);
  });
});
