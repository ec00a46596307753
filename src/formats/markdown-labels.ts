import {normalizeIdentifier} from 'micromark-util-normalize-identifier';

/** What defines the label of a link or a footnote, or looks as if it did. */
const definition = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[((?:[^[\]\\]|\\.){1,999})\]:/gm;

/** What may refer to a label. */
const bracketed = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

/** Ends the definitions, whatever follows them. */
const divider = '***\n\n';

/** The labels that are defined in a Markdown file, of links and of footnotes. */
export class Labels {
  readonly #text: string;
  #defined: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Markdown that is to be put before a part of the file, so that it reads there as it does in the file.
   *
   * @param start Where the part starts in the file. What begins another part than the first is no front matter.
   * @param versions The part, before and after an edit.
   */
  before(start: number, versions: readonly string[]): string {
    const used = new Map<string, string>();
    for (const version of versions) {
      for (const [, label] of version.matchAll(bracketed)) {
        const name = normalizeIdentifier(label!);
        if (this.#isDefined(name)) used.set(name, label!);
      }
    }
    if (start === 0 && used.size === 0) return '';
    return [...used.values()].map(label => `[${label}]: x\n\n`).join('') + divider;
  }

  #isDefined(name: string): boolean {
    this.#defined ??= new Set(
      [...this.#text.matchAll(definition)].map(([, label]) => normalizeIdentifier(label!)),
    );
    return this.#defined.has(name);
  }
}
