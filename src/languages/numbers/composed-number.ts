import type {NumberWord} from './vocabulary.js';

/** Adds up the words of one number: "two million five hundred thousand". */
export class ComposedNumber {
  /** What is complete, and what the next scale multiplies. */
  #total = 0;
  #current = 0;
  #lastScale = Number.POSITIVE_INFINITY;
  /** Values of the words themselves, each of which may be what the other text has. */
  readonly #parts: number[] = [];
  #first: number | undefined;
  #count = 0;
  /** A half that no scale has multiplied yet: with an article, "eine halbe Million" has no 1. */
  #half: number | undefined;

  /** Whether nothing was added. */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add({kind, values}: NumberWord): void {
    const [value = 0] = values;
    if (kind === 'scale') {
      if (this.#half !== undefined) this.#parts.push(this.#half * value);
      this.#half = undefined;
      this.#multiply(value);
    } else {
      this.#current += value;
      this.#parts.push(...values);
      // "one fifth" is 20 %.
      if (kind === 'ordinal' && this.#first && value > 0)
        this.#parts.push(this.#first / value, (100 * this.#first) / value);
      this.#first ??= value;
      if (kind === 'half') this.#half = value;
    }
    this.#count++;
  }

  /** All that the words can mean. */
  values(): number[] {
    const values = [this.#total + this.#current, ...this.#parts];
    if (this.#current > 0 && this.#lastScale !== Number.POSITIVE_INFINITY)
      // "a million and a half"
      values.push(this.#total + this.#current * this.#lastScale);
    // Years: "nineteen eighty-four".
    const first = this.#first ?? 0;
    const rest = this.#current - first;
    if (this.#count > 1 && this.#total === 0 && first >= 10 && first < 100 && rest >= 10 && rest < 100)
      values.push(first * 100 + rest);
    return values;
  }

  #multiply(scale: number): void {
    if (scale === 100) {
      this.#current = (this.#current || 1) * 100;
    } else if (scale > this.#lastScale) {
      // "thousand million": the scale multiplies all that came before.
      this.#total = (this.#total + this.#current || 1) * scale;
      this.#current = 0;
    } else {
      this.#total += (this.#current || 1) * scale;
      this.#current = 0;
    }
    if (scale !== 100) this.#lastScale = scale;
  }
}
