import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {eventually, inCode} from './use.js';

const damaged = 'Äpfel 😀: they found the the key.\n\nIt was taken by him.\n';
const twice = 'Error 1:22 Repeated word `the`: remove one';
const passive = 'Info 3:1 Passive voice `was taken`: start with the agent `him`';

const po = `msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Wir fanden den Brief und lasen ihn."
msgstr "We found the letter and and read it."
`;

const files = {
  'a.md': damaged,
  'a.po': po,
  'set.md': damaged,
  'shown.md': damaged,
  '.vscode/settings.json': '{}',
  // No folder of translations.
  'data.json': '{"text": "They found the the key."}\n',
};

inCode(
  files,
  'Yes',
  opened => {
    it('checks, explains, and fixes a Markdown file without Node.js', async () => {
      const {workbench} = opened();
      await workbench.openFile('a.md');
      await eventually(() => workbench.problems()).toEqual([twice, passive]);
      await eventually(() => workbench.squiggles()).toEqual({error: 1, warning: 0, info: 1});
      await eventually(() => workbench.status()).toBe('1 error, 0 warnings, 1 info');
      const hover = await workbench.hover(workbench.squiggle('error'), 'Suggestion: the');
      expect(hover.match(/remove one/g)).toHaveLength(1);
      await workbench.goTo(1, 24);
      expect(await workbench.quickFixes()).toEqual([
        'Replace with “the”',
        'Ignore repeated-words here',
        'Explain repeated-words',
      ]);
      await workbench.page.keyboard.press('Enter');
      await eventually(() => workbench.text()).toBe(damaged.replace('the the', 'the'));
      await eventually(() => workbench.problems()).toEqual([passive]);
    });

    it('checks and fixes a PO file', async () => {
      const {workbench, folder} = opened();
      await workbench.openFile('a.po');
      await eventually(() => workbench.problems()).toEqual(['Error 7:29 Repeated word `and`: remove one']);
      await workbench.run('mtlint: Fix All Safe Problems');
      await eventually(() => workbench.problems()).toEqual([]);
      await workbench.save();
      await eventually(() => readFileSync(join(folder, 'a.po'), 'utf8')).toBe(po.replace('and and', 'and'));
    });

    it('takes settings, and checks again after a restart', async () => {
      const {workbench, folder} = opened();
      await workbench.openFile('set.md');
      await eventually(() => workbench.problems()).toEqual([twice, passive]);
      writeFileSync(join(folder, '.vscode/settings.json'), '{"mtlint.severity": "error"}');
      await eventually(() => workbench.problems()).toEqual([twice]);
      await workbench.run('mtlint: Restart Language Server');
      await workbench.goTo(3, 21);
      await workbench.page.keyboard.type(' They left the the house.');
      await eventually(() => workbench.problems()).toEqual([
        twice,
        'Error 3:32 Repeated word `the`: remove one',
      ]);
    });

    it('checks no data', async () => {
      const {workbench} = opened();
      await workbench.openFile('data.json');
      await eventually(() => workbench.status()).toBe('0 errors, 0 warnings, 0 info');
      expect(await workbench.problems()).toEqual([]);
    });

    it('asks no other host for anything', () => {
      const {elsewhere} = opened().workbench;
      expect(elsewhere).toEqual([]);
    });

    it('explains a rule in a preview of its readme', async () => {
      const {workbench} = opened();
      await workbench.openFile('shown.md');
      await eventually(() => workbench.problems()).toEqual([twice]);
      await workbench.goTo(1, 24);
      await workbench.quickFix('Explain repeated-words');
      await workbench.page.locator('.tab.active', {hasText: 'Preview readme.md'}).waitFor();
    });
  },
  'webEditor',
);
