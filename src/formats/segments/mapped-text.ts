import {lastWhere} from '../../model/binary-search.js';
import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';

/** A run of a mapped text. Its characters are in the file one by one, or all of them stand for the whole range. */
interface MappedRun extends Piece {
  /** UTF-16 offset in the mapped text. */
  readonly at: number;
}

/** What a stretch of text stands for: `\n` for a line feed. `undefined` leaves it as it is. */
export type Decode = (match: RegExpExecArray) => string | undefined;

/**
 * A text and where each of its characters is in the file, through any number of decodings: each layer (an entity of XML, then an
 * escape of Android, then HTML) maps into the one below.
 */
export class MappedText {
  readonly text: string;
  readonly #runs: readonly MappedRun[];

  private constructor(text: string, runs: readonly MappedRun[]) {
    this.text = text;
    this.#runs = runs;
  }

  /** A stretch of a file as it is. */
  static verbatim(file: string, start: number, end: number): MappedText {
    return MappedText.of([{value: file.slice(start, end), start, end}]);
  }

  /** Runs of characters, in order of position. */
  static of(pieces: Iterable<Piece>): MappedText {
    const runs: MappedRun[] = [];
    let at = 0;
    let text = '';
    for (const piece of pieces) {
      if (piece.value === '') continue;
      const {value, start, end, code} = piece;
      runs.push(code ? {at, value, start, end, code} : {at, value, start, end});
      text += value;
      at += value.length;
    }
    return new MappedText(text, runs);
  }

  /** Texts one after the other. */
  static join(texts: readonly MappedText[]): MappedText {
    return texts.length === 1 ? texts[0]! : MappedText.of(texts.flatMap(text => text.pieces()));
  }

  /** Where a stretch of the text is in the file. An empty one is where its first character would be. */
  rangeOf(from: number, to: number): Range {
    const first = this.#runAt(from);
    if (!first) return {start: 0, end: 0};
    const start = positionIn(first, from, false);
    if (to <= from) return {start, end: start};
    return {start, end: positionIn(this.#runAt(to - 1)!, to, true)};
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
  pieces(from = 0, to = this.text.length): Piece[] {
    const pieces: Piece[] = [];
    if (from >= to) return pieces;
    for (let index = this.#indexAt(from); index < this.#runs.length; index++) {
      const run = this.#runs[index]!;
      if (run.at >= to) break;
      const start = Math.max(from - run.at, 0);
      const value = run.value.slice(start, to - run.at);
      if (value === '') continue;
      const place = {
        start: positionIn(run, run.at + start, false),
        end: positionIn(run, run.at + start + value.length, true),
      };
      add(pieces, run.code ? {value, ...place, code: true} : {value, ...place});
    }
    return pieces;
  }

  #hasCode(from: number, to: number): boolean {
    for (let index = this.#indexAt(from); index < this.#runs.length; index++) {
      const {at, code} = this.#runs[index]!;
      if (at >= to) return false;
      if (code) return true;
    }
    return false;
  }

  #runAt(offset: number): MappedRun | undefined {
    return lastWhere(this.#runs, ({at}) => at <= offset);
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const {at, value} = this.#runs[middle]!;
      if (at + value.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isExact({value, start, end}: Piece): boolean {
  return end - start === value.length;
}

/** Where an offset is in the file. Within a run that stands for something as a whole, it is one of the run's ends. */
function positionIn(run: MappedRun, offset: number, isEnd: boolean): number {
  if (isExact(run)) return run.start + offset - run.at;
  return isEnd ? run.end : run.start;
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const joins =
    last && !last.code === !piece.code && last.end === piece.start && isExact(last) && isExact(piece);
  if (joins) pieces[pieces.length - 1] = {...last, value: last.value + piece.value, end: piece.end};
  else pieces.push(piece);
}
