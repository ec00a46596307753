import {expect, it} from 'vitest';
import {killFixes} from './kill-fix.js';

it('a killed --fix leaves each file old or new, and Ctrl-C leaves nothing beside', async () => {
  const {broken, litter} = await killFixes(4);
  expect(broken).toEqual([]);
  expect(litter).toEqual([]);
});
