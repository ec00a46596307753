import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {eventually, inCode} from './use.js';

const trap = `
import {writeFileSync} from 'node:fs';
writeFileSync(new URL('ran', import.meta.url), '');
`;
const files = {
  'a.md': 'They found the the key.\n',
  'mtlint.config.mjs': `${trap}export default {rules: {'repeated-words': 'warning'}};\n`,
  // The folder's settings cannot turn on what the user has not trusted.
  '.vscode/settings.json': '{"mtlint.plugins": true, "mtlint.config": "mtlint.config.mjs"}',
};

inCode(files, 'No', opened => {
  it('runs no code of a folder until the user trusts it', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.md');
    await eventually(() => workbench.problems()).toEqual(['Error 1:12 Repeated word `the`: remove one']);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    await workbench.trust();
    await workbench.openFile('a.md');
    await eventually(() => workbench.problems()).toEqual(['Warning 1:12 Repeated word `the`: remove one']);
    expect(existsSync(join(folder, 'ran'))).toBe(true);
  });
});
