import {mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {it} from 'vitest';
import {eventually, inCode} from './use.js';

const notes = `# The K2 kettle: tea in a minute

The K2 boils a liter of water in **one** minute. the water stays hot
for an hour, so that the the second cup is as good as the first.

## How to use it

1. Fill the kettle up to the line.
2. Close the lid and press the button.
3. The light goes out when the water is hot..

The kettle was tested by our engineers , and each part has a
warranty of two years.
`;
const po = String.raw`msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"

#: src/order.c:21
msgid "Die Lieferung dauert 14 Tage."
msgstr "The delivery takes 41 days."

#: src/order.c:35
#, c-format
msgid "Sie haben %d Artikel im Warenkorb."
msgstr "You have the the %d items in your cart"
`;
const settings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.renderLineHighlight': 'none',
  'editor.matchBrackets': 'never',
  'editor.occurrencesHighlight': 'off',
  'editor.fontSize': 15,
  'editor.guides.indentation': false,
  'breadcrumbs.enabled': false,
};
const files = {
  'kettle.md': notes,
  'shop.po': po,
  '.vscode/settings.json': JSON.stringify(settings),
};
const width = 960;
/** Where the pictures go. */
const folder = resolve(process.env.SCREENSHOTS ?? '');

inCode(files, 'Yes', opened => {
  it('looks like this', async () => {
    const {workbench} = opened();
    const {page} = workbench;
    mkdirSync(folder, {recursive: true});
    /** Takes a picture from below the title of the window, of a height in pixels. */
    const shoot = (name: string, height: number): Promise<Buffer> =>
      page.screenshot({
        path: join(folder, `${name}.png`),
        clip: {x: 0, y: 35, width, height},
        animations: 'disabled',
      });
    await page.setViewportSize({width, height: 700});
    await workbench.openFile('kettle.md');
    await page.keyboard.press('Control+b');
    await eventually(() => workbench.status()).toBe('4 errors, 0 warnings, 1 info');
    await shoot('problems', 665);
    await workbench.goTo(4, 25);
    await workbench.quickFixes();
    await shoot('quick-fixes', 310);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+b');
    await workbench.openFile('shop.po');
    await page.keyboard.press('Control+b');
    await eventually(() => workbench.status()).toBe('2 errors, 1 warning, 0 info');
    await workbench.hover(workbench.squiggle('error').first(), 'Source:');
    await shoot('translation', 340);
  });
});
