import type {FileResult, FixResult} from '../src/browser/index.js';
import {type LinterClient, TimeLimitError} from './client.js';
import type {LintOptions} from './protocol.js';
import type {Shared} from './share.js';

/** What is known of a text. */
export type Outcome =
  | {readonly kind: 'loading'}
  | {readonly kind: 'done'; readonly result: FileResult}
  | {readonly kind: 'failed'; readonly error: string};

/** How long the page waits for the next change before it checks a text, in milliseconds. */
const pause = 120;

/** Has the text checked that the page shows: the newest one only. */
export class Session {
  readonly #client: LinterClient;
  readonly #onOutcome: (outcome: Outcome, input: Shared) => void;
  #wanted: Shared | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;

  constructor(client: LinterClient, onOutcome: (outcome: Outcome, input: Shared) => void) {
    this.#client = client;
    this.#onOutcome = onOutcome;
  }

  /** Checks a text soon, or, if another one is being checked, after it. */
  check(input: Shared, delay = pause): void {
    this.#wanted = input;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), delay);
  }

  /**
   * Applies the safe fixes.
   *
   * @throws {Error} When the text cannot be checked. The message is a line for the user.
   */
  async fix(input: Shared): Promise<FixResult> {
    try {
      return await this.#client.ask('fix', input.text, optionsOf(input));
    } catch (error) {
      throw new Error(lineFor(error));
    }
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    const input = this.#wanted;
    if (this.#isBusy || !input) return;
    this.#isBusy = true;
    const outcome = await this.#outcomeOf(input);
    this.#isBusy = false;
    if (this.#wanted === input) this.#onOutcome(outcome, input);
    else this.#run();
  }

  async #outcomeOf(input: Shared): Promise<Outcome> {
    try {
      return {kind: 'done', result: await this.#client.ask('lint', input.text, optionsOf(input))};
    } catch (error) {
      return {kind: 'failed', error: lineFor(error)};
    }
  }
}

function optionsOf({format, language, source, sourceLanguage}: Shared): LintOptions {
  return {
    format,
    settings: {...(language && {language})},
    ...(source !== undefined && {
      source: {text: source, ...(sourceLanguage && {language: sourceLanguage})},
    }),
  };
}

function lineFor(error: unknown): string {
  const line = error instanceof Error ? error.message : String(error);
  if (error instanceof TimeLimitError) return `${line}: shorten it, or use mtlint on the command line`;
  // What browsers say of a module that cannot be loaded.
  if (/dynamically imported module|module script failed|Failed to fetch/i.test(line))
    return 'A part of mtlint could not be loaded: check the connection, then reload the page';
  // Elsewhere, the name of the file comes before it.
  return line.startsWith('is not valid ') ? `The text ${line}` : line;
}
