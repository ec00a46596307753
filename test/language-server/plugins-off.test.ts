import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {configTrap, pluginTrap} from '../untrusted/project.js';
import {program, until} from './editor.js';
import {codes, editor, folder} from './use.js';

const damaged = 'They found the the key.\n';

/** A project that is code from end to end, and the marker that its code leaves behind. */
function hostile(): {path: string; marker: string} {
  const path = folder({
    'mtlint.config.json':
      '{"plugins": ["./plugin.mjs"], "extends": "./base.mjs", "rules": {"house-word": "error"}}',
    'plugin.mjs': pluginTrap,
    'base.mjs': configTrap,
    'docs/mtlint.config.ts': configTrap,
    'docs/b.md': damaged,
  });
  const marker = join(path, 'marker');
  process.env.MARKER = marker;
  return {path, marker};
}

/** Opens texts of a project in an editor, and says what was found and what was logged. */
async function openTexts(
  path: string,
  server: readonly string[] | undefined,
  settings: {readonly plugins: boolean},
): Promise<{found: unknown[]; logged: string[]; shown: number}> {
  const client = editor(server);
  const logged: string[] = [];
  client.connection.onNotification('window/logMessage', ({message}) => {
    logged.push(message);
  });
  await client.initialize([path], {}, {initializationOptions: settings});
  const found: unknown[] = [];
  for (const name of ['a.md', 'docs/b.md', 'docs/c.md'])
    found.push(codes(await client.pushed(await client.open(join(path, name), damaged, 'markdown'))));
  expect(await client.close()).toBe(0);
  return {found, logged, shown: client.messages.length};
}

describe('code in config files', () => {
  it('runs where nobody says otherwise', async () => {
    const {path, marker} = hostile();
    const client = editor();
    await client.initialize([path]);
    await client.open(join(path, 'docs/b.md'), damaged, 'markdown');
    expect(await until(() => existsSync(marker) || undefined)).toBe(true);
  });

  it.each([
    ['the setting', undefined, {plugins: false}],
    [
      'the command line, whatever the settings say',
      [program, '--lsp', '--stdio', '--no-plugins'],
      {plugins: true},
    ],
  ])('is skipped as %s wants it, which is logged once', async (_, server, settings) => {
    const {path, marker} = hostile();
    const {found, logged, shown} = await openTexts(path, server, settings);
    expect(existsSync(marker)).toBe(false);
    expect(found).toEqual([['repeated-words'], ['repeated-words'], ['repeated-words']]);
    expect(shown).toBe(0);
    const names = './base.mjs (in mtlint.config.json), ./plugin.mjs (in mtlint.config.json)';
    expect(logged).toEqual([
      `plugins are off; skipped code in config files: ${names}`,
      `plugins are off; skipped code in config files: ${join('docs', 'mtlint.config.ts')}`,
    ]);
  });

  it('is not put out of force by a term', async () => {
    const path = folder({'mtlint.config.mjs': configTrap});
    const client = editor();
    await client.initialize([path], {}, {initializationOptions: {plugins: false}});
    const uri = await client.open(join(path, 'a.md'), damaged, 'markdown');
    const [problem] = await client.pushed(uri);
    const actions = await client.actions(uri, problem!);
    const action = actions.find(({title}) => title.startsWith('Add '));
    expect(action).toMatchObject({
      title: 'Add “the the” to the terms in mtlint.config.mjs',
      command: {arguments: [expect.stringContaining('is a program')]},
    });
  });

  it('runs once the user lets it', async () => {
    const {path, marker} = hostile();
    writeFileSync(join(path, 'plugin.mjs'), 'throw new Error("It runs");');
    const client = editor();
    await client.initialize([path], {}, {initializationOptions: {plugins: false}});
    const uri = await client.open(join(path, 'a.md'), damaged, 'markdown');
    await client.pushed(uri, found => found.length === 1);
    expect(existsSync(marker)).toBe(false);
    await client.notify('workspace/didChangeConfiguration', {settings: {mtlint: {plugins: true}}});
    await client.pushed(uri, found => found.length === 0);
    expect(client.messages[0]?.message).toContain('It runs');
  });
});
