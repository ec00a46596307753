import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {program} from './editor.js';
import {folder} from './use.js';

const isInstalled = spawnSync('nvim', ['--version']).status === 0;
if (!isInstalled)
  console.warn('Neovim is not installed, so mtlint is not tried in it: apt-get install neovim');

it.runIf(isInstalled)('Neovim shows problems, applies a quick fix and saves the text', () => {
  const path = folder({'a.md': '# Report\n\nÄpfel 😀: they found the the key.\n\n- It was taken by him.\n'});
  const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
  const {stdout, stderr, status} = spawnSync('nvim', ['--headless', '--clean', '-c', `luafile ${script}`], {
    encoding: 'utf8',
    timeout: 50_000,
    env: {
      ...process.env,
      MTLINT_NODE: process.execPath,
      MTLINT_PROGRAM: program,
      MTLINT_FILE: join(path, 'a.md'),
      XDG_STATE_HOME: path,
    },
  });
  expect({stderr, status}).toEqual({stderr: expect.any(String), status: 0});
  const twice = {line: 2, column: 24, message: '`the` stands twice: take one out', source: 'mtlint'};
  const report = JSON.parse(stdout);
  expect(report).toEqual({
    before: [twice, expect.objectContaining({line: 4, source: 'mtlint'})],
    actions: expect.arrayContaining([expect.stringContaining('Replace with “the”')]),
    after: [expect.objectContaining({line: 4, source: 'mtlint'})],
  });
  expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(
    '# Report\n\nÄpfel 😀: they found the key.\n\n- It was taken by him.\n',
  );
});
