import {
  type Position,
  PositionEncodingKind,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';

const known: readonly PositionEncodingKind[] = [
  // What JavaScript counts in costs nothing.
  PositionEncodingKind.UTF16,
  PositionEncodingKind.UTF8,
  PositionEncodingKind.UTF32,
];

/** The position encoding to use with a client that supports these; UTF-16 by default. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] = []): PositionEncodingKind {
  return known.find(kind => offered.includes(kind)) ?? PositionEncodingKind.UTF16;
}

/** Turns positions as the client counts them into those of {@link TextDocument}, in UTF-16, and back. */
export class Positions {
  readonly #kind: PositionEncodingKind;

  constructor(kind: PositionEncodingKind) {
    this.#kind = kind;
  }

  /** The offset of a position, in UTF-16 code units. */
  toOffset(document: TextDocument, position: Position): number {
    return document.offsetAt(this.#toUtf16(document, position));
  }

  /** The range between two offsets. */
  toRange(document: TextDocument, start: number, end: number): Range {
    return {start: this.#toPosition(document, start), end: this.#toPosition(document, end)};
  }

  /** Carries out edits of the client, one after the other. */
  update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    let updated = document;
    for (const change of changes)
      updated = TextDocument.update(updated, [this.#inUtf16(updated, change)], version);
    return updated;
  }

  #inUtf16(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
    if (!('range' in change)) return change;
    const {start, end} = change.range;
    const range = {start: this.#toUtf16(document, start), end: this.#toUtf16(document, end)};
    return {text: change.text, range};
  }

  #toPosition(document: TextDocument, offset: number): Position {
    const {line, character} = document.positionAt(offset);
    if (this.#kind === PositionEncodingKind.UTF16) return {line, character};
    return {line, character: this.#lengthOf(lineOf(document, line).slice(0, character))};
  }

  #toUtf16(document: TextDocument, {line, character}: Position): Position {
    if (this.#kind === PositionEncodingKind.UTF16) return {line, character};
    let units = 0;
    let counted = 0;
    for (const symbol of lineOf(document, line)) {
      if (counted >= character) break;
      counted += this.#lengthOf(symbol);
      units += symbol.length;
    }
    return {line, character: units};
  }

  #lengthOf(text: string): number {
    return this.#kind === PositionEncodingKind.UTF8 ? Buffer.byteLength(text) : [...text].length;
  }
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({start: {line, character: 0}, end: {line: line + 1, character: 0}});
}
