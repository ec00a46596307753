import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
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
  // The configuration that users are told, which starts the program by its name.
  const docs = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
  writeFileSync(join(path, 'init.lua'), /## Neovim[\s\S]*?```lua\n([\s\S]*?)```/.exec(docs)?.[1] ?? '');
  writeFileSync(join(path, 'mtlint'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  const config = join(path, 'init.lua');
  const {stdout, stderr, status} = spawnSync(
    'nvim',
    ['--headless', '-u', config, '-i', 'NONE', '-c', `luafile ${script}`],
    {
      cwd: path,
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        PATH: `${path}${delimiter}${process.env.PATH}`,
        MTLINT_FILE: join(path, 'a.md'),
        XDG_STATE_HOME: path,
      },
    },
  );
  expect({stderr, status}).toEqual({stderr: expect.any(String), status: 0});
  const twice = {line: 2, column: 24, message: 'Repeated word `the`: remove one', source: 'mtlint'};
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
