import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import type {StaticServer} from '../static-server.js';

/** A page in a browser profile of its own, and everything that went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages of the console, violations of the security policy among them, errors, and requests to anywhere else. */
  readonly troubles: string[];
}

/** Opens the playground, and waits until it has checked its text. */
export async function openPlayground(
  browser: Browser,
  server: StaticServer,
  {fragment = '', ...options}: NonNullable<Parameters<Browser['newContext']>[0]> & {fragment?: string} = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const troubles: string[] = [];
  context.on('console', message => troubles.push(message.text()));
  context.on('weberror', error => troubles.push(error.error().message));
  context.on('request', request => {
    if (!request.url().startsWith(server.address)) troubles.push(request.url());
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(server.address + fragment);
  await checked(page);
  return {page, context, troubles};
}

/** Waits until the page has checked a text, and returns its status: "2 problems in 14 words". */
export async function checked(page: Page): Promise<string> {
  const status = page.locator('#status', {hasText: /problem|Not checked/});
  await status.waitFor();
  return (await status.textContent())!;
}

/** Waits for a status. */
export async function waitForStatus(page: Page, status: string): Promise<void> {
  await page.locator('#status', {hasText: new RegExp(`^${status}$`)}).waitFor();
}

/** Replaces the text as a user does. */
export async function writeText(page: Page, text: string, editor = '#target'): Promise<void> {
  await page.click(`${editor} .cm-content`);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The text in an editor, without what is only drawn. */
export async function textIn(page: Page, editor = '#target'): Promise<string> {
  return (await page.locator(`${editor} .cm-line`).allTextContents()).join('\n');
}

/** The bytes of files that a server has sent, each once, compressed with Brotli as well as it can, which takes seconds. */
export function brotliBytes(folder: string, sent: readonly string[]): number {
  const sizeOf = (file: string): number => brotliCompressSync(readFileSync(`${folder}/${file}`)).length;
  return [...new Set(sent)].reduce((sum, file) => sum + sizeOf(file), 0);
}
