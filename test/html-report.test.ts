import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Browser, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createLinter} from '../src/engine/linter.js';
import {loadReporter} from '../src/reporters/index.js';
import type {FileReport, Style} from '../src/reporters/report.js';
import type {Message} from '../src/rule/message.js';
import {chromiumOptions, chromiumPath} from './chromium.js';

if (!chromiumPath) console.warn('Chromium is not installed: the HTML report is not tried in a browser');

const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
const fixed = {
  path: 'gone.txt',
  ruleId: 'repeated-words',
  severity: 'error',
  message: 'Repeated word `a`: remove one',
  actual: 'a a',
  line: 1,
} as const;
const style: Style = {
  color: false,
  columns: 100,
  quiet: false,
  version: '1.2.3',
  base: '',
  separator: '/',
  started: new Date('2024-05-06T07:08:09.123Z'),
  rules: async () => [],
  gate: () => ({
    passed: false,
    checks: [{check: 'minScore', name: 'Score, at least', limit: 90, actual: 60, passed: false, problem: ''}],
  }),
  comparison: () => ({name: '</script>old.json', added: 1, unchanged: 2, fixed: [fixed], scoreBefore: 50}),
};

/** Writes a report, and returns its path. */
async function write(name: string, reports: readonly FileReport[]): Promise<string> {
  let report = '';
  const reporter = await loadReporter('html');
  async function* all(): AsyncGenerator<FileReport> {
    yield* reports;
  }
  for await (const chunk of reporter(all(), style)) report += chunk;
  const path = join(folder, name);
  writeFileSync(path, report);
  return path;
}

const hostile =
  '</script><script>document.title = "owned"</script><!--<script><img src=x onerror="document.title=1">';

async function hostileReports(): Promise<FileReport[]> {
  const linter = createLinter();
  const texts = {
    [`${hostile}.txt`]: `They met the the mayor. ${hostile}\n\nIt rained,, they left.\n`,
    'long.txt': `${'All is well here today.\n\n'.repeat(4000)}We saw saw the the house.\n`,
    'a.po':
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n\nmsgid "Das Haus & Hof"\nmsgstr "This is is the the house."\n',
  };
  const reports: FileReport[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const result = await linter.lint(text, {path});
    reports.push({result, text, fixed: 0, added: new Set(result.messages.slice(0, 1))});
  }
  return reports;
}

/** 2,000 files with 25 problems each. */
function manyReports(): FileReport[] {
  const line = 'They met the the mayor, who had been in the town for a very long time.\n';
  const text = line.repeat(25);
  return Array.from({length: 2000}, (_, file): FileReport => {
    const messages = Array.from({length: 25}, (_, index): Message => {
      const offset = index * line.length + 9;
      return {
        ruleId: `rule-${index % 12}`,
        severity: (['error', 'warning', 'info'] as const)[index % 3]!,
        category: ['Style/Awkward', 'Linguistic conventions/Grammar'][index % 2]!,
        message: `Repeated word \`the\`: remove one (${file}, ${index})`,
        note: null,
        start: {line: index + 1, column: 10, offset},
        end: {line: index + 1, column: 17, offset: offset + 7},
        actual: 'the the',
        context: {before: 'They met', after: 'mayor'},
        expected: ['the'],
        fix: 'safe',
        url: 'https://example.org',
      };
    });
    return {result: {path: `folder/file-${file}.txt`, words: 400, messages}, text, fixed: 0};
  });
}

it('is one file that loads nothing', async () => {
  const report = await loadReporter('html');
  let text = '';
  for await (const chunk of report((async function* () {})(), style)) text += chunk;
  expect(text.length).toBeLessThan(200_000);
  expect(text).not.toMatch(/<(?:link[^>]+href="(?!data:)|script[^>]+src|img|iframe)/);
  expect(text).toContain("default-src 'none'");
});

describe.runIf(chromiumPath)('in a browser', () => {
  let browser: Browser;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch(chromiumOptions);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  /** Opens a report; what goes wrong, and what it loads, is a trouble. */
  async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({viewport: {width, height: 900}, colorScheme});
    const address = pathToFileURL(path).href;
    page.on('console', message => troubles.push(message.text()));
    page.on('pageerror', error => troubles.push(error.message));
    page.on('request', request => request.url() !== address && troubles.push(request.url()));
    await page.goto(address);
    await page.waitForSelector('#problems .row');
    return page;
  }

  it('filters, and follows a problem to its text', async () => {
    const page = await open(await write('hostile.html', await hostileReports()));
    const counted = (): Promise<string | null> => page.textContent('.problems h2');
    expect(await page.textContent('#score')).toMatch(/[\d.]+ of 100/);
    expect(await page.textContent('#gate')).toContain('Failed');
    expect(await page.textContent('.summary')).toContain('not a human evaluation');
    const all = Number.parseInt((await counted())!, 10);
    await page.selectOption('#state', 'new');
    expect(await counted()).toBe('3 problems');
    await page.selectOption('#state', 'fixed');
    expect(await page.textContent('#fixed .row')).toContain('gone.txt:1');
    await page.click('text=Clear');
    await page.getByLabel('error', {exact: true}).uncheck();
    expect(Number.parseInt((await counted())!, 10)).toBeLessThan(all);
    await page.click('text=Clear');
    await page.selectOption('#rule', {label: 'repeated-words'});
    await page.fill('#file', 'long');
    expect(await counted()).toBe('2 problems');

    await page.focus('#problems');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const mark = page.locator('mark[aria-current="true"]');
    await mark.waitFor();
    expect(await mark.textContent()).toBe('the the');
    await page.locator('mark[aria-current="true"]:focus').waitFor();
    const box = (await mark.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(900);
    expect(await page.textContent('[role=tooltip]')).toContain('remove one');

    await page.fill('#file', '.po');
    await page.click('#problems .row');
    await page.waitForSelector('.source p');
    expect(await page.textContent('.source p')).toBe('Das Haus & Hof');

    await page.fill('#file', 'script');
    await page.click('#problems .row');
    await page.locator('.text h2', {hasText: '<script>'}).waitFor();
    expect(await page.textContent('.target')).toContain(hostile);
    expect(await page.title()).toBe('mtlint report');
    await page.emulateMedia({media: 'print'});
    await page.waitForSelector('#problems .row');
    expect(troubles).toEqual([]);
  }, 60_000);

  it('opens 2,000 files with 50,000 problems, and keeps few of them in the page', async () => {
    const path = await write('many.html', manyReports());
    const page = await open(path);
    const time = await page.evaluate(() => performance.now());
    expect(await page.textContent('.problems h2')).toBe('50,000 problems');
    expect(await page.locator('*').count()).toBeLessThan(3000);
    // Under 2 seconds on an idle machine.
    expect(time).toBeLessThan(6000);
    await page.focus('#problems');
    await page.keyboard.press('End');
    await page.waitForSelector('#problems-49999');
    await page.keyboard.press('Enter');
    await page.waitForSelector('mark[aria-current="true"]');
    expect(await page.textContent('.text h2')).toBe('folder/file-1999.txt');
    expect(troubles).toEqual([]);
    if (process.env.SCREENSHOTS) console.log(`Opened after ${Math.round(time)} ms`);
  }, 120_000);

  it.runIf(process.env.SCREENSHOTS)(
    'looks like this',
    async () => {
      const paths = [
        await write('hostile.html', await hostileReports()),
        await write('many.html', manyReports()),
      ];
      for (const [index, path] of paths.entries())
        for (const width of [360, 1280, 2560])
          for (const scheme of ['light', 'dark'] as const) {
            const page = await open(path, width, scheme);
            await page.click('#problems .row');
            await page.waitForSelector('mark');
            await page.screenshot({
              path: join(process.env.SCREENSHOTS!, `${index}-${width}-${scheme}.png`),
              fullPage: true,
            });
            await page.close();
          }
    },
    300_000,
  );
});
