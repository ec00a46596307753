import {readFileSync} from 'node:fs';
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
  'all.md': damaged,
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
      await eventually(() => workbench.problems()).toEqual(['Error 7:28 Repeated word `and`: remove one']);
      await workbench.run('mtlint: Fix All Safe Problems');
      await eventually(() => workbench.problems()).toEqual([]);
      await workbench.save();
      await eventually(() => readFileSync(join(folder, 'a.po'), 'utf8')).toBe(po.replace('and and', 'and'));
    });

    it('checks again after a restart, and explains a rule', async () => {
      const {workbench} = opened();
      await workbench.openFile('all.md');
      await eventually(() => workbench.problems()).toEqual([twice, passive]);
      await workbench.run('mtlint: Restart Language Server');
      await eventually(() => workbench.status()).toBe('1 error, 0 warnings, 1 info');
      await workbench.goTo(3, 8);
      await workbench.quickFix('Explain passive-voice');
      await workbench.page.locator('.tab.active', {hasText: 'Preview readme.md'}).waitFor();
    });

    it('checks no data', async () => {
      const {workbench} = opened();
      await workbench.openFile('data.json');
      await eventually(() => workbench.status()).toBe('0 errors, 0 warnings, 0 info');
      expect(await workbench.problems()).toEqual([]);
    });

    it('runs in the browser, and asks nobody else for anything', () => {
      const {requests, page} = opened().workbench;
      const {host} = new URL(page.url());
      expect(requests.filter(address => address.includes('/dist/web.js'))).not.toEqual([]);
      const network = requests
        .map(address => new URL(address))
        .filter(({protocol}) => protocol.startsWith('http'));
      expect(network.filter(address => address.host !== host).map(({href}) => href)).toEqual([]);
    });
  },
  'webEditor',
);
