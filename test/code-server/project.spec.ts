import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {eventually, inCode} from './use.js';

const damaged = 'They found the the key.\n\nIt was taken by him.\n';
const twice = 'Error 1:12 Repeated word `the`: remove one';
const passive = 'Info 3:1 Passive voice `was taken`: start with the agent `him`';

inCode({'a.md': damaged, 'mtlint.config.json': '{}\n', '.vscode/settings.json': '{}'}, 'Yes', opened => {
  it('takes up a change of the config file', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    const config = join(folder, 'mtlint.config.json');
    writeFileSync(config, '{"rules": {"passive-voice": "error", "repeated-words": "off"}}\n');
    await eventually(() => workbench.problems()).toEqual([passive.replace('Info', 'Error')]);
    writeFileSync(config, '{"rules": {"passive-voice": 7}}\n');
    await eventually(() => workbench.notifications()).toEqual([
      expect.stringMatching(
        /config\.json:1:29: expected one of .* Files that use this config are not checked/,
      ),
    ]);
    writeFileSync(config, '{}\n');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
  });

  it('takes up a change of the settings', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    const settings = join(folder, '.vscode/settings.json');
    writeFileSync(settings, '{"mtlint.severity": "error"}');
    await eventually(() => workbench.problems()).toEqual([twice]);
    writeFileSync(settings, '{"mtlint.enable": false}');
    await eventually(() => workbench.problems()).toEqual([]);
    writeFileSync(settings, '{}');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
  });

  it('adds words to the terms', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.goTo(1, 14);
    await workbench.quickFix('Add “the the” to the terms in mtlint.config.json');
    await eventually(() => configIn(folder)).toEqual({terms: ['the the']});
    await eventually(() => workbench.problems()).toEqual([passive]);
  });
});

inCode({'a.md': damaged}, 'Yes', opened => {
  it('makes a config file for the terms', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.goTo(1, 14);
    await workbench.quickFix('Add “the the” to the terms in mtlint.config.json');
    await eventually(() => configIn(folder)).toEqual({terms: ['the the']});
    await eventually(() => workbench.problems()).toEqual([passive]);
  });
});

function configIn(folder: string): unknown {
  const file = join(folder, 'mtlint.config.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8') || '{}') : undefined;
}
