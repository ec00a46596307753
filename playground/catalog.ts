/** What the page offers, besides its own text. scripts/playground makes it of the rules, their readmes, and examples/. */

/** A rule, and the file with its explanation. */
export interface RuleEntry {
  readonly id: string;
  readonly description: string;
  readonly address: string;
}

/** A text to load. */
export interface Example {
  readonly text: string;
  readonly format: string;
  /** BCP 47 tag; absent: the text shows it. */
  readonly language?: string;
  readonly source?: {readonly text: string; readonly language: string};
}

/** An example in the menu: the file that has it, and its index there. */
export interface ExampleEntry {
  readonly group: string;
  readonly name: string;
  readonly address: string;
  readonly index: number;
}

/** The file with an explanation, or with the documents of the menu. */
export interface Explanation {
  /** Made from the readme, without its title. A button `[data-example]` loads an example; `a[data-rule]` leads to a rule. */
  readonly html: string;
  readonly examples: readonly Example[];
}

export interface Catalog {
  readonly version: string;
  /** Names of all formats. */
  readonly formats: readonly string[];
  readonly rules: readonly RuleEntry[];
  readonly examples: readonly ExampleEntry[];
}

/** The build sets it. */
declare const CATALOG: Catalog;

export const catalog = CATALOG;

/**
 * Loads a file of the catalog.
 *
 * @throws {Error} When it is not there, or the network fails. The message is a line for the user.
 */
export async function load(address: string): Promise<Explanation> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok) return response.json() as Promise<Explanation>;
  throw new Error('This part could not be loaded: check the connection, then reload the page');
}
