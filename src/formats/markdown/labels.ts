import {normalizeIdentifier} from 'micromark-util-normalize-identifier';

/** What defines the label of a link or a footnote, or looks as if it did. */
const definition = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[((?:[^[\]\\]|\\.){1,999})\]:/gm;

/** What may refer to a label. */
const bracketed = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

/** The labels that are defined in a Markdown file, of links and of footnotes. */
export class Labels {
  readonly #text: string;
  #defined: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Markdown that defines what versions of a part of the file refer to. */
  definitionsFor(versions: readonly string[]): string {
    const used = new Map<string, string>();
    for (const version of versions) {
      for (const [, label] of version.matchAll(bracketed)) {
        const name = normalizeIdentifier(label!);
        if (this.#isDefined(name)) used.set(name, label!);
      }
    }
    return [...used.values()].map(label => `[${label}]: x\n\n`).join('');
  }

  #isDefined(name: string): boolean {
    this.#defined ??= new Set(
      [...this.#text.matchAll(definition)].map(([, label]) => normalizeIdentifier(label!)),
    );
    return this.#defined.has(name);
  }
}
