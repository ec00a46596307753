import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';

/** What a stretch of text stands for: `\n` for a line feed. `undefined` leaves it as it is. */
export type Decode = (match: RegExpExecArray) => string | undefined;

/**
 * A text and where each of its characters is in the file, through any number of decodings: each layer (an entity of XML, then an
 * escape of Android, then HTML) maps into the one below.
 */
export class MappedText {
  readonly text: string;
  /** Runs of characters that are in the file one by one, or of which all stand for the whole range. */
  readonly #runs: readonly Piece[];
  /** Where each run starts in the text. */
  readonly #offsets: readonly number[];

  private constructor(text: string, runs: readonly Piece[], offsets: readonly number[]) {
    this.text = text;
    this.#runs = runs;
    this.#offsets = offsets;
  }

  /** A stretch of a file as it is. */
  static verbatim(file: string, start: number, end: number): MappedText {
    return MappedText.of([{value: file.slice(start, end), start, end}]);
  }

  /** Runs of characters, in order of position. */
  static of(pieces: Iterable<Piece>): MappedText {
    const runs: Piece[] = [];
    const offsets: number[] = [];
    let text = '';
    for (const piece of pieces) {
      if (piece.value === '') continue;
      if (add(runs, piece)) offsets.push(text.length);
      text += piece.value;
    }
    // A copy has no room for more: a large file has many of them.
    return new MappedText(text, runs.slice(), offsets);
  }

  /** Texts one after the other. */
  static join(texts: readonly MappedText[]): MappedText {
    return texts.length === 1 ? texts[0]! : MappedText.of(texts.flatMap(text => text.pieces()));
  }

  /** Where a stretch of the text is in the file. An empty one is where its first character would be. */
  rangeOf(from: number, to: number): Range {
    if (this.#runs.length === 0) return {start: 0, end: 0};
    const start = this.#position(this.#lastBefore(from), from, false);
    if (to <= from) return {start, end: start};
    return {start, end: this.#position(this.#lastBefore(to - 1), to, true)};
  }

  /** A part of the text. */
  slice(from: number, to = this.text.length): MappedText {
    if (from === 0 && to >= this.text.length) return this;
    return MappedText.of(this.pieces(from, to));
  }

  /**
   * The text with what a pattern matches decoded. Code is left as it is.
   *
   * @param pattern A global expression.
   */
  decode(pattern: RegExp, decode: Decode): MappedText {
    const decoded: Piece[] = [];
    let last = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const end = match.index + match[0].length;
      const value = decode(match);
      if (value === undefined || this.#hasCode(match.index, end)) continue;
      decoded.push(...this.pieces(last, match.index), {value, ...this.rangeOf(match.index, end)});
      last = end;
    }
    if (decoded.length === 0) return this;
    return MappedText.of([...decoded, ...this.pieces(last)]);
  }

  /**
   * The text with what a pattern matches marked as code.
   *
   * @param pattern A global expression.
   */
  markCode(pattern: RegExp): MappedText {
    const marked: Piece[] = [];
    let last = 0;
    for (const {0: code, index} of this.text.matchAll(pattern)) {
      const end = index + code.length;
      marked.push(
        ...this.pieces(last, index),
        ...this.pieces(index, end).map(piece => ({...piece, code: true})),
      );
      last = end;
    }
    return marked.length === 0 ? this : MappedText.of([...marked, ...this.pieces(last)]);
  }

  /** The runs of a part of the text. Those that are one in the file are one. */
  pieces(from = 0, to = this.text.length): readonly Piece[] {
    if (from === 0 && to >= this.text.length) return this.#runs;
    const pieces: Piece[] = [];
    for (let index = this.#indexAt(from); index < this.#runs.length; index++) {
      const run = this.#runs[index]!;
      const at = this.#offsets[index]!;
      if (at >= to) break;
      const start = Math.max(from - at, 0);
      const value = run.value.slice(start, to - at);
      if (value === '') continue;
      if (value.length === run.value.length) {
        pieces.push(run);
        continue;
      }
      const range = {
        start: this.#position(index, at + start, false),
        end: this.#position(index, at + start + value.length, true),
      };
      pieces.push(run.code ? {value, ...range, code: true} : {value, ...range});
    }
    return pieces;
  }

  #hasCode(from: number, to: number): boolean {
    for (let index = this.#indexAt(from); index < this.#runs.length; index++) {
      if (this.#offsets[index]! >= to) return false;
      if (this.#runs[index]!.code) return true;
    }
    return false;
  }

  /** Where an offset in a run is in the file. Within a run that stands for something as a whole, it is one of the run's ends. */
  #position(index: number, offset: number, isEnd: boolean): number {
    const run = this.#runs[index]!;
    if (isExact(run)) return run.start + offset - this.#offsets[index]!;
    return isEnd ? run.end : run.start;
  }

  /** The number of the run that an offset is in; that of the last one for an offset after it. */
  #lastBefore(offset: number): number {
    return Math.min(this.#indexAt(offset), this.#runs.length - 1);
  }

  /** The number of the first run that ends after an offset. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! + this.#runs[middle]!.value.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isExact({value, start, end}: Piece): boolean {
  return end - start === value.length;
}

/** Adds a run to a list, or to the last run, if they are one in the file. Whether the list has one more. */
function add(runs: Piece[], run: Piece): boolean {
  const last = runs.at(-1);
  const joins = last && !last.code === !run.code && last.end === run.start && isExact(last) && isExact(run);
  if (joins) runs[runs.length - 1] = {...last, value: last.value + run.value, end: run.end};
  else runs.push(run);
  return !joins;
}
