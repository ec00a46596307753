/** Tells problems of one fingerprint in a file apart: by which of them it is. */
export class Occurrences {
  readonly #counts = new Map<string, number>();

  /** Counts a fingerprint, from 1. */
  count(fingerprint: string): number {
    const count = (this.#counts.get(fingerprint) ?? 0) + 1;
    this.#counts.set(fingerprint, count);
    return count;
  }
}
