/** Counts how often each value was added, less how often it was deleted. */
export class Multiset<T> {
  readonly #counts = new Map<T, number>();

  add(value: T): void {
    this.#counts.set(value, this.count(value) + 1);
  }

  delete(value: T): void {
    const left = this.count(value) - 1;
    if (left > 0) this.#counts.set(value, left);
    else this.#counts.delete(value);
  }

  count(value: T): number {
    return this.#counts.get(value) ?? 0;
  }
}
