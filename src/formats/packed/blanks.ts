import type {Piece} from '../../model/block.js';

/** Blanks as a paragraph of OpenDocument or HTML has them: several are one space, and those at its start are none. */
export class Blanks {
  #isAfterBlank = true;

  /** Notes that characters follow that are no blanks: a tab, or a space that is an element. */
  keep(): void {
    this.#isAfterBlank = false;
  }

  /** The pieces of a text that are shown. */
  collapse(piece: Piece): Piece[] {
    const {value, start, end} = piece;
    if (value === '') return [];
    if (end - start !== value.length) {
      this.keep();
      return [piece];
    }
    const pieces: Piece[] = [];
    let from = 0;
    const add = (to: number): void => {
      if (from < to)
        pieces.push({...piece, value: value.slice(from, to), start: start + from, end: start + to});
    };
    for (const {0: blanks, index} of value.matchAll(/[ \t\r\n]+/g)) {
      const isAfterBlank = index === 0 && this.#isAfterBlank;
      const to = index + blanks.length;
      if (blanks === ' ' && !isAfterBlank) continue;
      add(index);
      if (!isAfterBlank) pieces.push({...piece, value: ' ', start: start + index, end: start + to});
      from = to;
    }
    add(value.length);
    this.#isAfterBlank = ' \t\r\n'.includes(value.at(-1)!);
    return pieces;
  }
}
