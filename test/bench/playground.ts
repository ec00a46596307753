import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Browser, chromium} from 'playwright-core';
import {bundlePlayground} from '../../scripts/playground/bundle.js';
import {chromiumOptions} from '../chromium.js';
import {translationOf} from '../generate.js';
import {brotliBytes, checked, openPlayground} from '../playground/page.js';
import {type StaticServer, serve} from '../static-server.js';
import {median} from './numbers.js';

/** How much the playground loads, and how fast it is in Chromium. Times are milliseconds, the middle of the rounds. */
export interface PlaygroundFigures {
  /** Bytes of the first load with plain text and Markdown, compressed with Brotli. */
  readonly bytes: number;
  /** From the start of the navigation until the sample is checked: at first, and with the files kept. */
  readonly first: number;
  readonly again: number;
  /** From sending an edit in 10 kB to the worker until the results are back: the middle, and 95 of 100. */
  readonly edit: number;
  readonly slowEdit: number;
}

const edits = 40;

/** Measures the playground, from a server on this machine. */
export async function measurePlayground(rounds: number): Promise<PlaygroundFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-bench-'));
  await bundlePlayground(folder);
  const server = await serve(folder);
  const browser = await chromium.launch(chromiumOptions);
  try {
    const starts: Start[] = [];
    for (let round = 0; round < rounds; round++) starts.push(await startOf(browser, server));
    const times = await timesOfEdits(browser, server);
    return {
      bytes: brotliBytes(folder, server.sent),
      first: median(starts.map(({first}) => first)),
      again: median(starts.map(({again}) => again)),
      edit: median(times),
      slowEdit: times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)]!,
    };
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

interface Start {
  readonly first: number;
  readonly again: number;
}

async function startOf(browser: Browser, server: StaticServer): Promise<Start> {
  const {page, context} = await openPlayground(browser, server);
  const firstCheck = (): Promise<number> =>
    page.evaluate(() => {
      const [{startTime, duration} = {startTime: 0, duration: 0}] =
        performance.getEntriesByName('mtlint lint');
      return startTime + duration;
    });
  const first = await firstCheck();
  // The types of Node, with which this is compiled, know no service workers.
  await page.waitForFunction(
    () =>
      (globalThis as {navigator?: {serviceWorker?: {controller: unknown}}}).navigator?.serviceWorker
        ?.controller,
  );
  await page.reload();
  await checked(page);
  const again = await firstCheck();
  await context.close();
  return {first, again};
}

async function timesOfEdits(browser: Browser, server: StaticServer): Promise<number[]> {
  const text = translationOf(1, 10_000);
  const fragment = `#format=markdown&text=${encodeURIComponent(text)}`;
  const {page, context} = await openPlayground(browser, server, {fragment});
  await page.click('#target .cm-line >> nth=10');
  const count = (): Promise<number> =>
    page.evaluate(() => performance.getEntriesByName('mtlint lint').length);
  for (let edit = 0; edit < edits; edit++) {
    const before = await count();
    await page.keyboard.type('word '.charAt(edit % 5));
    await page.waitForFunction(known => performance.getEntriesByName('mtlint lint').length > known, before);
  }
  const times = await page.evaluate(() =>
    performance.getEntriesByName('mtlint lint').map(({duration}) => duration),
  );
  await context.close();
  // The first is the whole text.
  return times.slice(1);
}
