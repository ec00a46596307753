import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'vitest';
import {eventually, inCode} from './use.js';

const xliff = `<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="de" target-language="en" original="a.html" datatype="html">
    <body>
      <trans-unit id="greeting">
        <source>Sie &amp; er trafen den Bürgermeister.</source>
        <target>She &amp; he met the the mayor.</target>
      </trans-unit>
    </body>
  </file>
</xliff>
`;
const po = String.raw`msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"

msgid "Sie sagten \"gut\" und gingen in das Haus."
msgstr "They said \"good\" and and went into the house."
`;

// The XLIFF file is opened first: the extension has to start for it.
inCode({'a.xlf': xliff, 'a.po': po}, 'Yes', opened => {
  it('checks and fixes an XLIFF file', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.xlf');
    await eventually(() => workbench.problems()).toEqual(['Error 7:34 Repeated word `the`: remove one']);
    await eventually(() => workbench.status()).toBe('1 error, 0 warnings, 0 info');
    await workbench.hover(workbench.squiggle('error'), 'Source: Sie & er trafen den Bürgermeister.');
    await workbench.goTo(7, 36);
    await workbench.quickFix('Replace with “the”');
    await workbench.save();
    await eventually(() => readFileSync(join(folder, 'a.xlf'), 'utf8')).toBe(xliff.replace('the the', 'the'));
    await eventually(() => workbench.problems()).toEqual([]);
  });

  it('checks and fixes a PO file', async () => {
    const {workbench, folder} = opened();
    await workbench.openFile('a.po');
    await eventually(() => workbench.problems()).toEqual(['Error 7:28 Repeated word `and`: remove one']);
    await eventually(() => workbench.status()).toBe('1 error, 0 warnings, 0 info');
    await workbench.run('mtlint: Fix All Safe Problems');
    await eventually(() => workbench.problems()).toEqual([]);
    await workbench.save();
    await eventually(() => readFileSync(join(folder, 'a.po'), 'utf8')).toBe(po.replace('and and', 'and'));
  });
});
