import {expect, it} from 'vitest';
import {isInstalled, runEditor} from './real-editor.js';

const emacs = {
  name: 'Emacs',
  command: 'emacs',
  packages: 'emacs-nox elpa-eglot',
  probe: ['--batch', '--eval', "(require 'eglot)"],
};

it.runIf(isInstalled(emacs))('Emacs shows problems, applies a quick fix, and saves the text', () => {
  const damaged = 'Äpfel 😀: they found the the key.\n\nIt was taken by him.\n';
  const {report, text} = runEditor(emacs, 'a.txt', damaged, (config, script) => [
    ...['--batch', '--no-init-file', '--load', config, '--load', script('emacs.el')],
  ]);
  const passive = {line: 3, text: 'It was taken by him', message: expect.stringContaining('Passive voice')};
  expect(report).toEqual({
    before: [
      {line: 1, text: 'the the', message: expect.stringContaining('Repeated word `the`: remove one')},
      passive,
    ],
    actions: ['Replace with “the”', 'Explain repeated-words', 'Fix all safe problems'],
    after: [passive],
  });
  expect(text).toBe(damaged.replace('the the', 'the'));
});
