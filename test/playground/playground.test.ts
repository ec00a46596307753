import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Browser, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {statusOf} from '../../playground/status.js';
import rules from '../../rules/index.js';
import {bundlePlayground} from '../../scripts/playground/bundle.js';
import {createLinter} from '../../src/index.js';
import {chromiumOptions, chromiumPath} from '../chromium.js';
import {examplesOf} from '../readme.js';
import {type StaticServer, serve} from '../static-server.js';
import {brotliBytes, checked, openPlayground, textIn, waitForStatus, writeText} from './page.js';
import {generatedTexts} from './texts.js';
import {askWorker} from './worker.js';

if (!chromiumPath) console.warn('Chromium is not installed: the playground is not tried');

/** Most of a first load with plain text and Markdown, in bytes as Brotli compresses them. */
const mostBytes = 1_800_000;

const sample = 'The the mayor opened a bridge on monday. It is the greatest of all.';

describe.runIf(chromiumPath)('the playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-playground-'));
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    await bundlePlayground(folder);
    server = await serve(folder);
    browser = await chromium.launch(chromiumOptions);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('loads at most 1.8 MB for plain text and Markdown, and other formats when they are chosen', async () => {
    server.sent.length = 0;
    const {page, context, troubles} = await openPlayground(browser, server);
    await page.selectOption('#format', 'markdown');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForLoadState('networkidle');
    const bytes = brotliBytes(folder, server.sent);
    console.log(`First load: ${(bytes / 1e6).toFixed(2)} MB in Brotli`);
    expect(bytes).toBeLessThan(mostBytes);
    expect(server.sent.join('\n')).not.toMatch(/xliff|yaml|rules\/|examples/);
    await page.selectOption('#format', 'xliff');
    await page.locator('#failure', {hasText: 'The text is not valid XLIFF'}).waitFor();
    expect(server.sent.join('\n')).toMatch(/xliff/);
    expect(troubles).toEqual([]);
    await context.close();
  }, 180_000);

  it('checks what is typed, and fixes it', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    await writeText(page, sample);
    await waitForStatus(page, '2 problems in 14 words');
    await page.locator('.cm-lintRange-error', {hasText: 'The the'}).waitFor();
    expect(await page.locator('#problems li').count()).toBe(2);

    await page.locator('#problems .jump').nth(1).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('monday');
    await page.getByRole('button', {name: 'Replace with “Monday”'}).click();
    await waitForStatus(page, '1 problem in 14 words');
    expect(await textIn(page)).toBe(sample.replace('monday', 'Monday'));

    await page.getByRole('button', {name: 'Fix all (1)'}).click();
    await waitForStatus(page, 'No problems in 13 words');
    expect(await textIn(page)).toBe('The mayor opened a bridge on Monday. It is the greatest of all.');
    expect(await page.textContent('[role=alert]')).toBe('Applied 1 fix');
    expect(await page.locator('#fix-all').isDisabled()).toBe(true);

    await page.click('#target .cm-content');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await waitForStatus(page, '2 problems in 14 words');
    await page.locator('.cm-lintRange-error', {hasText: 'monday'}).hover();
    await page.locator('.cm-tooltip-lint button', {hasText: 'Monday'}).click();
    await waitForStatus(page, '1 problem in 14 words');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is used with the keyboard alone', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    await writeText(page, sample);
    await waitForStatus(page, '2 problems in 14 words');
    await page.keyboard.press('ControlOrMeta+Home');
    for (const [key, fix] of [
      ['F8', 'Replace with “The”'],
      ['F8', 'Replace with “Monday”'],
      ['Shift+F8', 'Replace with “The”'],
    ] as const) {
      await page.keyboard.press(key);
      await page.keyboard.press('Control+.');
      await expectFocus(page, fix);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+.');
    await page.keyboard.press('Enter');
    await waitForStatus(page, '1 problem in 13 words');

    // The focus is in the text again, from where Tab leads to the list, the fix, and the explanation.
    for (const name of [/Missing capital/, 'Replace with “Monday”', 'missing-capital: explain']) {
      await page.keyboard.press('Tab');
      await expectFocus(page, name);
    }
    await page.keyboard.press('Enter');
    await page.locator('.readme').waitFor();
    await expectFocus(page, 'missing-capital');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'Close');
    await page.keyboard.press('Enter');
    expect(await page.locator('.explanation').count()).toBe(0);
    await page.keyboard.type('So, ');
    await page.locator('#target .cm-line', {hasText: 'So, '}).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('explains a rule, and loads its examples', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    await page.selectOption('#rule', 'repeated-words');
    await page.locator('.readme h3', {hasText: 'Why it matters'}).waitFor();
    await page.locator('.example.fails button').first().click();
    await waitForStatus(page, '1 problem in 7 words');
    expect(await textIn(page)).toBe('They will soon finish Finish the plan.');
    await page.selectOption('#rule', 'number-mismatch');
    await page.locator('.readme a[data-rule=omission]').click();
    await page.locator('.explanation h2', {hasText: 'omission'}).waitFor();

    await page.selectOption('#example', {label: 'product.md'});
    await page.locator('#target .cm-line', {hasText: '#'}).first().waitFor();
    expect(await page.inputValue('#format')).toBe('markdown');
    await page.selectOption('#rule', 'mojibake');
    await page.locator('.explanation h2', {hasText: 'mojibake'}).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('compares a translation with its source', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    await writeText(page, 'The meeting had 21 delegates.');
    await waitForStatus(page, 'No problems in 5 words');
    await page.check('#has-source');
    await writeText(page, '会议有12名代表参加。', '#source');
    await waitForStatus(page, '1 problem in 5 words');
    await page.locator('#problems button', {hasText: /^12$/}).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('12');
    await page.uncheck('#has-source');
    await waitForStatus(page, 'No problems in 5 words');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('shares a text with a link, and opens one', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    const text = 'Le café a 5 % de “remise” ! 😀\n\n# 100 %25 & + =';
    await writeText(page, text);
    await page.selectOption('#format', 'markdown');
    await page.selectOption('#language', 'fr-CA');
    await page.check('#has-source');
    await writeText(page, 'Das Café.', '#source');
    await page.selectOption('#source-language', 'de');
    await page.click('#share');
    const link = page.url();
    expect(link).toMatch(/^[\x21-\x7e]+#text=Le%20caf%C3%A9/);
    const {messages, words} = await createLinter({language: 'fr-CA'}).lint(text, {
      format: 'markdown',
      source: {text: 'Das Café.', language: 'de'},
    });
    const status = statusOf(messages.length, words);
    await waitForStatus(page, status);

    const other = await openPlayground(browser, server, {fragment: new URL(link).hash});
    expect(await textIn(other.page)).toBe(text);
    expect(await textIn(other.page, '#source')).toBe('Das Café.');
    for (const [id, value] of Object.entries({
      format: 'markdown',
      language: 'fr-CA',
      'source-language': 'de',
    }))
      expect(await other.page.inputValue(`#${id}`)).toBe(value);
    await waitForStatus(other.page, status);

    await other.page.evaluate(() => {
      location.hash = '#text=They%20met%20the%20the%20mayor.';
    });
    await waitForStatus(other.page, '1 problem in 5 words');
    expect(await other.page.locator('#source').count()).toBe(0);
    const alert = other.page.locator('p.notice');
    for (const [fragment, problem] of [
      ['#text=%E4%B8', 'The link is damaged: copy all of it'],
      ['#text=a&format=docx', 'The link names a format that does not exist: docx'],
    ] as const) {
      await other.page.evaluate(hash => {
        location.hash = hash;
      }, fragment);
      await alert.filter({hasText: problem}).waitFor();
    }
    expect([...troubles, ...other.troubles]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  it('works without a network after the first load', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.selectOption('#rule', 'mojibake');
    await page.locator('.readme').waitFor();
    await context.setOffline(true);
    await page.reload();
    await checked(page);
    await page.selectOption('#format', 'markdown');
    await writeText(page, `# Title\n\n${sample}`);
    await waitForStatus(page, '2 problems in 15 words');
    await page.selectOption('#rule', 'mojibake');
    await page.locator('.readme').waitFor();
    expect(troubles).toEqual([]);

    await page.selectOption('#format', 'xliff');
    await page.locator('#failure', {hasText: 'check the connection'}).waitFor();
    await context.setOffline(false);
    await page.reload();
    await checked(page);
    await context.close();
  });

  it('takes a new version as a whole, when the pages of the old one are closed', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const [html, service] = ['index.html', 'service-worker.js'].map(name =>
      readFileSync(join(folder, name), 'utf8'),
    );
    server.replaced.set('index.html', html!.replace('<title>mtlint', '<title>New mtlint'));
    server.replaced.set('service-worker.js', service!.replace(/"[0-9a-f]{10}"/, '"newer"'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await page.reload();
    await checked(page);
    expect(await page.title()).toBe('mtlint playground');
    const other = await context.newPage();
    await page.close();
    // A page of the old version that is open, or reloaded, keeps it in use: leave before each try.
    const titleOfNextVisit = async (): Promise<string> => {
      await other.goto('about:blank');
      await other.goto(server.address);
      return other.title();
    };
    await expect.poll(titleOfNextVisit, {timeout: 20_000, interval: 500}).toBe('New mtlint playground');
    await checked(other);
    expect(await other.evaluate(() => caches.keys())).toHaveLength(1);
    server.replaced.clear();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('says of all examples and of 500 generated texts what mtlint says in Node', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    const documents = ['hotel.html', 'news.txt', 'notice.txt', 'product.md'].map(path => ({
      text: readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8'),
      path,
    }));
    const examples = Object.keys(rules)
      .flatMap(examplesOf)
      .map(({text, format, language, source}) => ({
        text,
        format,
        ...(language !== undefined && {settings: {language}}),
        ...(source && {source: {text: source.text, language: source.language}}),
      }));
    const requests = [...documents, ...examples, ...generatedTexts(500)].map(({text, ...options}) => ({
      text,
      options: options as {format?: string; settings?: {language: string}},
    }));
    const worker = readdirSync(folder).find(name => /^linter-\w+\.js$/.test(name))!;
    const answers = await page.evaluate(askWorker, {address: server.address + worker, requests});
    const linters = new Map<string | undefined, ReturnType<typeof createLinter>>();
    let flags = 0;
    for (const [index, {text, options}] of requests.entries()) {
      const {settings, ...rest} = options;
      const linter = linters.get(settings?.language) ?? createLinter(settings);
      linters.set(settings?.language, linter);
      const expected = await linter.lint(text, rest).then(
        result => ({result}),
        (error: Error) => ({error: error.message.split('\n')[0]}),
      );
      expect({text, answer: answers[index]}).toEqual({text, answer: JSON.parse(JSON.stringify(expected))});
      if ('result' in expected) flags += expected.result.messages.length;
    }
    console.log(`${requests.length} texts, ${flags} flags`);
    expect(flags).toBeGreaterThan(1000);
    expect(troubles).toEqual([]);
    await context.close();
  }, 180_000);

  it('ends a check that takes too long, and goes on', async () => {
    const {page, context} = await openPlayground(browser, server);
    await page.clock.install();
    await page.selectOption('#format', 'html');
    // Elements in one another take more than linear time.
    await page.evaluate(() => {
      location.hash = `#format=html&text=${encodeURIComponent('<b>a '.repeat(200_000))}`;
    });
    await page.locator('#status', {hasText: 'Loading…'}).waitFor();
    await page.clock.runFor(1000);
    await page.clock.runFor(11_000);
    await page.locator('#failure', {hasText: 'The text took longer than 10 seconds: shorten it'}).waitFor();
    await page.evaluate(() => {
      location.hash = '#text=They%20met%20the%20the%20mayor.';
    });
    await page.clock.runFor(1000);
    await waitForStatus(page, '1 problem in 5 words');
    await context.close();
  }, 120_000);

  it('allows only what it needs', async () => {
    const {page, context, troubles} = await openPlayground(browser, server);
    const policy = await page.getAttribute('meta[http-equiv]', 'content');
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self' 'nonce-\w+'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'$/,
    );
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(
      /<style|style=|\son\w+=|<script(?![^>]* src=)|(?:src|href)="(?!https:\/\/github\.com\/)(?:\/|\w+:)/,
    );
    // A text is never markup.
    await writeText(page, '<img src=x onerror=alert(1)> the the <script>alert(1)</script>');
    await checked(page);
    expect(troubles).toEqual([]);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/a.png">');
    });
    await page.waitForTimeout(100);
    expect(troubles.join('\n')).toContain('Content Security Policy');
    await context.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
    ['dark', 375],
  ] as const)('has no faults that axe finds: %s, %i pixels wide', async (colorScheme, width) => {
    const fragment = `#text=${encodeURIComponent(sample)}&source=${encodeURIComponent('12 Boote.')}`;
    const {page, context} = await openPlayground(browser, server, {
      fragment,
      colorScheme,
      viewport: {width, height: 800},
    });
    await page.selectOption('#rule', 'number-mismatch');
    await page.locator('.readme').waitFor();
    await page.locator('.cm-lintRange-error').first().hover();
    await page.locator('.cm-tooltip-lint').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const {axe} = window as unknown as {
        axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
      };
      return (await axe.run()).violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]);
    });
    expect(violations).toEqual([]);
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: join(process.env.SCREENSHOTS, `playground-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    await context.close();
  });
});

describe.runIf(chromiumPath)('docs/browser.md', () => {
  it('has an example that runs', async () => {
    const docs = readFileSync(new URL('../../docs/browser.md', import.meta.url), 'utf8');
    const code = new Map(
      [...docs.matchAll(/^```js\n\/\/ (\w+\.js)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
        name,
        text,
      ]),
    );
    const server = await serve(fileURLToPath(new URL('../../', import.meta.url)));
    // A bundler would find the package.
    for (const [name, text] of code)
      server.replaced.set(`example/${name}`, text.replace("'mtlint/browser'", "'/dist/browser/index.js'"));
    server.replaced.set('example/index.html', '<script type="module" src="page.js"></script>');
    const browser = await chromium.launch(chromiumOptions);
    const page = await browser.newPage();
    const printed = page.waitForEvent('console', message => message.type() === 'log');
    await page.goto(`${server.address}example/index.html`);
    expect((await printed).text()).toBe('1:10 repeated-words Repeated word `the`: remove one');
    expect(server.sent).toContain('dist/english-model.bin');
    await browser.close();
    await server.close();
  });
});

async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  await page.waitForFunction(
    ([source, flags]) => new RegExp(source, flags).test(document.activeElement?.textContent ?? ''),
    typeof name === 'string'
      ? ([`^${name.replace(/[()]/g, '\\$&')}$`, ''] as const)
      : ([name.source, name.flags] as const),
  );
}
