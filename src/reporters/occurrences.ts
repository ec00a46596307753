/** Numbers the problems in a file that share a fingerprint. */
export class Occurrences {
  readonly #counts = new Map<string, number>();

  /** Returns the number of this occurrence, from 1. */
  count(fingerprint: string): number {
    const count = (this.#counts.get(fingerprint) ?? 0) + 1;
    this.#counts.set(fingerprint, count);
    return count;
  }
}
