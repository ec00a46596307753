import {type Browser, chromium, type Locator, type Page} from 'playwright-core';
import {chromiumPath} from '../chromium.js';
import {Elsewhere} from './elsewhere.js';

/** How long to wait for anything, in milliseconds: a loaded machine takes a while. */
export const patience = 60_000;

/** Visual Studio Code, as a user sees and uses it: with the keyboard, the mouse, and what is on the screen. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #elsewhere: Elsewhere;

  private constructor(page: Page, browser: Browser, elsewhere: Elsewhere) {
    this.page = page;
    this.#elsewhere = elsewhere;
    this.#browser = browser;
  }

  /**
   * Opens a folder.
   *
   * @param answer What the user answers when asked whether to trust the folder.
   */
  static async open(address: string, folder: string, answer: 'Yes' | 'No'): Promise<Workbench> {
    const elsewhere = await Elsewhere.start();
    // All that the editor, its frames, and its workers ask of other hosts goes through the proxy.
    const args = ['--no-sandbox', '--disable-gpu', `--proxy-server=${elsewhere.address}`];
    const browser = await chromium.launch({executablePath: chromiumPath!, args});
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    page.setDefaultTimeout(patience);
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`, {waitUntil: 'domcontentloaded'});
    const question = page.locator('.monaco-dialog-box', {hasText: 'Do you trust the authors'});
    await question.locator('.monaco-button', {hasText: answer}).click();
    await question.waitFor({state: 'hidden'});
    return new Workbench(page, browser, elsewhere);
  }

  /** What the browser has asked other hosts for. */
  get elsewhere(): readonly string[] {
    return this.#elsewhere.asked;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#elsewhere.stop();
  }

  /** Runs a command of the palette. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${command}`, command);
  }

  /** Trusts the folder after all. */
  async trust(): Promise<void> {
    await this.run('Workspaces: Manage Workspace Trust');
    await this.page.locator('.workspace-trust-editor .monaco-button', {hasText: /^Trust$/}).click();
    await this.page.locator('.workspace-trust-editor .trusted').first().waitFor();
  }

  /** Opens a file of the folder, and shows the list of its problems. */
  async openFile(name: string): Promise<void> {
    await this.run('View: Close All Editors');
    await this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).dblclick();
    await this.#editor(name).locator('.view-line').first().waitFor();
    if (!(await this.#list().isVisible())) await this.run('Problems: Focus on Problems View');
    await this.#list().waitFor();
    await this.focus();
  }

  /** Puts the cursor into the editor. */
  async focus(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Moves the cursor to a line and column, from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+g');
    await this.#pick(`:${line}:${column}`, '');
    await this.page.locator('#status\\.editor\\.selection', {hasText: `Ln ${line},`}).waitFor();
  }

  /** The text of the editor, if all of it is on the screen. */
  async text(): Promise<string> {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll(all =>
      all.map(line => ({
        top: Number.parseInt(line.getAttribute('style')!.replace(/.*top: */, ''), 10),
        text: line.textContent!,
      })),
    );
    lines.sort((a, b) => a.top - b.top);
    return lines.map(({text}) => text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** The problems of the list: severity, line, column, and message. */
  async problems(): Promise<string[]> {
    const rows = this.#list().locator('.monaco-list-row');
    const labels = await rows.evaluateAll(all => all.map(row => row.getAttribute('aria-label') ?? ''));
    return labels.flatMap(label => {
      const found = /^(Error|Warning|Info): (.*) at line (\d+) and character (\d+)\./.exec(label);
      return found ? [`${found[1]} ${found[3]}:${found[4]} ${found[2]}`] : [];
    });
  }

  /** How many underlines of each severity the editor shows. */
  async squiggles(): Promise<{error: number; warning: number; info: number}> {
    const count = (severity: string): Promise<number> => this.squiggle(severity).count();
    return {error: await count('error'), warning: await count('warning'), info: await count('info')};
  }

  squiggle(severity: string): Locator {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`);
  }

  /** What mtlint shows in the status bar; undefined if it shows nothing. */
  async status(): Promise<string | undefined> {
    const item = this.page.locator('[id="mtlint.mtlint.mtlint"]');
    return (await item.isVisible())
      ? (await item.getAttribute('aria-label'))?.replace(/^.*, mtlint: /, '')
      : undefined;
  }

  /** The messages in the corner. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Points at the middle of something, and returns what the editor tells about it once that contains a text. */
  async hover(target: Locator, expected: string): Promise<string> {
    const box = await target.boundingBox();
    if (!box) throw new Error('Nothing to point at');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, {steps: 3});
    const hover = this.page.locator('.monaco-hover:visible', {hasText: expected});
    return (await hover.first().innerText()).replaceAll('\u00a0', ' ');
  }

  /** The quick fixes at the cursor. */
  async quickFixes(): Promise<string[]> {
    await this.page.keyboard.press('Control+.');
    await this.#quickFixes.first().waitFor();
    return this.#quickFixes.allInnerTexts();
  }

  /** Takes a quick fix at the cursor. */
  async quickFix(title: string): Promise<void> {
    const index = (await this.quickFixes()).indexOf(title);
    for (let n = 0; n < index; n++) await this.page.keyboard.press('ArrowDown');
    await this.page.locator('.action-widget .monaco-list-row.focused', {hasText: title}).waitFor();
    await this.page.keyboard.press('Enter');
    await this.#quickFixes.first().waitFor({state: 'hidden'});
  }

  /** Starts to save the text. */
  async save(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+s');
  }

  #editor(name: string): Locator {
    return this.page.locator(`.editor-group-container.active .monaco-editor[data-uri$="/${name}"]`);
  }

  get #quickFixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  #list(): Locator {
    return this.page.locator('.markers-panel');
  }

  /** Types into the box at the top, and takes the entry that is wanted. */
  async #pick(typed: string, entry: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    await box.locator('input').fill(typed);
    const row = box.locator('.monaco-list-row.focused', {hasText: entry});
    await row.waitFor();
    await this.page.keyboard.press('Enter');
    await box.waitFor({state: 'hidden'});
  }
}
