import {expect, it} from 'vitest';
import {isInstalled, runEditor} from './real-editor.js';

/** Where Debian has ALE, and where Vim itself finds it. */
const ale = ['--cmd', 'set runtimepath+=/usr/share/vim-ale'];
/** ALE runs whatever linters it finds. */
const alone = ['--cmd', "let g:ale_linters = {'markdown': ['mtlint']}"];
const batch = ['--not-a-term', '-T', 'dumb', '-N', '-n', '-i', 'NONE', ...ale, ...alone];
const vim = {
  name: 'Vim',
  command: 'vim',
  packages: 'vim-nox vim-ale',
  probe: [
    ...batch,
    '-u',
    'NONE',
    '-c',
    'runtime! autoload/ale/linter.vim',
    '-c',
    "execute exists('*ale#linter#Define') ? 'qall' : 'cquit'",
  ],
};

it.runIf(isInstalled(vim))('Vim with ALE shows problems, applies a quick fix, and saves the text', () => {
  const damaged = '# Äpfel\n\nThey found the the key.\n\n- It was taken by him.\n';
  const {report, text} = runEditor(vim, 'a.md', damaged, (config, script) => [
    ...[...batch, '-u', config, '-S', script('vim.vim')],
  ]);
  const passive = expect.objectContaining({line: 5, message: expect.stringContaining('passive-voice: ')});
  expect(report).toEqual({
    before: [
      {line: 3, column: 12, type: 'E', message: 'repeated-words: Repeated word `the`: remove one'},
      passive,
    ],
    actions: expect.stringContaining('1) Replace with “the”\n2) Ignore repeated-words here\n'),
    after: [passive],
  });
  expect(text).toBe(damaged.replace('the the', 'the'));
});
