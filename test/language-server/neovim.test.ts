import {expect, it} from 'vitest';
import {isInstalled, runEditor} from './real-editor.js';

const neovim = {name: 'Neovim', command: 'nvim', packages: 'neovim'};

it.runIf(isInstalled(neovim))('Neovim shows problems, applies a quick fix and saves the text', () => {
  const damaged = '# Report\n\nÄpfel 😀: they found the the key.\n\n- It was taken by him.\n';
  const {report, text} = runEditor(neovim, 'a.md', damaged, (config, script) => [
    ...['--headless', '-u', config, '-i', 'NONE', '-c', `luafile ${script('neovim.lua')}`],
  ]);
  const passive = expect.objectContaining({line: 4, source: 'mtlint'});
  expect(report).toEqual({
    before: [{line: 2, column: 24, message: 'Repeated word `the`: remove one', source: 'mtlint'}, passive],
    actions: expect.arrayContaining([expect.stringContaining('Replace with “the”')]),
    after: [passive],
  });
  expect(text).toBe(damaged.replace('the the', 'the'));
});
