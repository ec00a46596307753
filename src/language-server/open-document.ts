import {resolve} from 'node:path';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {EditableDocument, FileResult} from '../engine/linter.js';
import type {RuleFailure} from '../engine/rule-failure.js';
import {TimeoutError} from '../node/time-limit.js';
import type {Message} from '../rule/message.js';
import {formatOf} from './document-format.js';
import type {FilePlan} from './folder.js';
import {type Folders, pathOf} from './folders.js';

/** What was found in a version of a document. */
export interface CheckedVersion {
  readonly version: number;
  readonly text: string;
  readonly format: string;
  /** Undefined where the document is not to be checked. */
  readonly plan: FilePlan | undefined;
  /** Offsets count from the first character after a byte order mark. */
  readonly messages: readonly Message[];
  /** Rules that failed in it. */
  readonly failures: readonly RuleFailure[];
  /** Length of the byte order mark: 1 if the text has one, otherwise 0. */
  readonly lead: number;
  /** Why it was not checked to the end: that took too long. */
  readonly gaveUp?: TimeoutError;
}

/** What a document is checked with. */
interface Opened {
  readonly plan: FilePlan;
  readonly format: string;
  readonly text: EditableDocument;
}

/**
 * A document that is open in the editor. It checks its newest version, once. When that takes too long, it checks no other
 * version with the same settings: each would stop the editor's other documents for as long.
 */
export class OpenDocument {
  /** Tells it from all others of the session, and from itself when it is closed and opened again. */
  readonly serial: number;
  readonly #folders: Folders;
  #document: TextDocument;
  #opened: Opened | undefined;
  #gaveUp: {readonly error: TimeoutError; readonly linter: FilePlan['linter']} | undefined;
  #running:
    | {readonly version: number; readonly result: Promise<CheckedVersion>; readonly abort: AbortController}
    | undefined;

  constructor(document: TextDocument, folders: Folders, serial: number) {
    this.serial = serial;
    this.#document = document;
    this.#folders = folders;
  }

  get document(): TextDocument {
    return this.#document;
  }

  /** Takes the next version. What is being found out of an older one is of no use to anybody. */
  update(document: TextDocument): void {
    this.#document = document;
    if (this.#running?.version !== document.version) this.forget();
  }

  /** Forgets what was found, since something else than the text has changed. */
  forget(): void {
    this.#running?.abort.abort();
    this.#running = undefined;
  }

  /** Absolute path of the file; of what is no file yet, a path that it might have. */
  get path(): string {
    const {uri} = this.#document;
    return pathOf(uri) ?? resolve(this.#folders.first, `untitled${uri.replace(/[^\w-]+/g, '-')}`);
  }

  /**
   * What is found in the newest version; asked again, the same.
   *
   * @throws {ConfigError} When a config file or the baseline cannot be used.
   * @throws An AbortError when there is a newer version.
   */
  check(): Promise<CheckedVersion> {
    const {version} = this.#document;
    if (this.#running?.version === version) return this.#running.result;
    this.forget();
    const abort = new AbortController();
    const result = this.#check(this.#document, abort.signal);
    this.#running = {version, result, abort};
    // Callers that wait get the error. Without a caller, an abandoned version is not a failure.
    result.catch(() => {});
    return result;
  }

  /**
   * Lints another text as if it were the document's: what fixes have made of it.
   *
   * @throws {TimeoutError} When that takes too long.
   */
  async lint(text: string): Promise<FileResult> {
    await this.check();
    if (!this.#opened) throw new Error(`${this.path} is not checked`);
    return this.#lint(this.#opened, text);
  }

  async #check(document: TextDocument, signal: AbortSignal): Promise<CheckedVersion> {
    const whole = document.getText();
    const lead = whole.startsWith('\uFEFF') ? 1 : 0;
    const text = whole.slice(lead);
    const {version} = document;
    const folder = await this.#folders.folderOf(this.path);
    const plan = await folder.planFor(this.path);
    signal.throwIfAborted();
    const {format: given, formats} = plan?.settings ?? {};
    const format = given ?? formatOf(this.path, document.languageId, text, formats);
    // The command line refuses such a file as a binary one.
    const isBinary = text.includes('\0');
    const unchecked = {version, text, format: format ?? 'text', plan, messages: [], failures: [], lead};
    if (!plan || isBinary || format === undefined) return unchecked;
    if (this.#gaveUp?.linter === plan.linter) return {...unchecked, gaveUp: this.#gaveUp.error};
    if (this.#opened?.plan.linter !== plan.linter || this.#opened.format !== format)
      this.#opened = {plan, format, text: plan.linter.open({path: this.path, format, byteOrderMark: 'text'})};
    try {
      const {messages, failures = []} = await this.#lint(this.#opened, text, signal);
      signal.throwIfAborted();
      return {version, text, format, plan, messages: plan.shown(messages), failures, lead};
    } catch (error) {
      if (error instanceof TimeoutError) return {...unchecked, gaveUp: error};
      throw error;
    }
  }

  async #lint({plan, text: open}: Opened, text: string, signal?: AbortSignal): Promise<FileResult> {
    try {
      return await open.lint(text, signal, plan.limit.forText(), plan.source);
    } catch (error) {
      if (error instanceof TimeoutError) {
        this.#gaveUp = {error, linter: plan.linter};
        // What was interrupted is left half done.
        this.#opened = undefined;
      }
      throw error;
    }
  }
}
