import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {eventually, inCode} from './use.js';

const damaged = `# Report

Äpfel 😀: they found the the key.

It was taken by him.
`;
const fixed = damaged.replace('the the', 'the');
const twice = 'Error 3:22 Repeated word `the`: remove one';
const passive = 'Info 5:1 Passive voice `was taken`: start with the agent `him`';

const files = {
  'shown.md': damaged,
  'one.md': damaged,
  'typed.md': '# Report\n\nAll is well.\n',
  'all.md': damaged,
  'ignored.md': damaged,
  'saved.md': damaged,
  '.vscode/settings.json': JSON.stringify({
    'editor.codeActionsOnSave': {'source.fixAll.mtlint': 'explicit'},
    '[plaintext]': {},
  }),
};

inCode(files, 'Yes', opened => {
  it('underlines, lists, and counts problems, and explains them to who points at them', async () => {
    const {workbench} = opened();
    await workbench.openFile('shown.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await eventually(() => workbench.squiggles()).toEqual({error: 1, warning: 0, info: 1});
    await eventually(() => workbench.status()).toBe('1 error, 0 warnings, 1 info');
    const hover = await workbench.hover(workbench.squiggle('error'), 'Suggestion: the');
    expect(hover.match(/remove one/g)).toHaveLength(1);
    expect(hover).toContain('Repeated word (repeated-words)');
  });

  it('applies a quick fix, and checks again', async () => {
    const {workbench} = opened();
    await workbench.openFile('one.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.goTo(3, 24);
    expect(await workbench.quickFixes()).toEqual([
      'Replace with “the”',
      'Ignore repeated-words here',
      'Add “the the” to the terms in mtlint.config.json',
      'Explain repeated-words',
    ]);
    await workbench.page.keyboard.press('Enter');
    await eventually(() => workbench.text()).toBe(fixed);
    await eventually(() => workbench.problems()).toEqual([passive]);
    await eventually(() => workbench.squiggles()).toEqual({error: 0, warning: 0, info: 1});
    await workbench.page.keyboard.press('Control+z');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
  });

  it('checks while the user types', async () => {
    const {workbench} = opened();
    await workbench.openFile('typed.md');
    await eventually(() => workbench.status()).toBe('0 errors, 0 warnings, 0 info');
    await workbench.goTo(3, 13);
    await workbench.page.keyboard.type(' It is is late.');
    await eventually(() => workbench.problems()).toEqual(['Warning 3:17 Repeated word `is`: remove one']);
  });

  it('fixes all safe problems with the command', async () => {
    const {workbench} = opened();
    await workbench.openFile('all.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.run('mtlint: Fix All Safe Problems');
    await eventually(() => workbench.text()).toBe(fixed);
  });

  it('fixes all safe problems when the user saves, if the settings want it', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('saved.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.goTo(5, 21);
    await workbench.page.keyboard.type(' All is well.');
    await workbench.save();
    await eventually(() => readFileSync(join(folder, 'saved.md'), 'utf8')).toBe(
      fixed.replace('him.', 'him. All is well.'),
    );
  });

  it('ignores a problem with a comment', async () => {
    const {workbench} = opened();
    await workbench.openFile('ignored.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.goTo(3, 24);
    await workbench.quickFix('Ignore repeated-words here');
    await eventually(() => workbench.text()).toContain(
      '<!-- mtlint-disable-next repeated-words -- reason -->',
    );
    await eventually(() => workbench.problems()).toEqual([expect.stringContaining('Passive voice')]);
  });

  it('explains a rule in a preview of its readme', async () => {
    const {workbench} = opened();
    await workbench.openFile('shown.md');
    await eventually(() => workbench.problems()).toEqual([twice, passive]);
    await workbench.goTo(5, 8);
    await workbench.quickFix('Explain passive-voice');
    await workbench.page.locator('.tab.active', {hasText: 'Preview readme.md'}).waitFor();
    const preview = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await preview.locator('h1', {hasText: 'passive-voice'}).waitFor();
  });
});
