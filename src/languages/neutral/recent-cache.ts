/**
 * Remembers what was computed for the texts that were asked about last: between `size` and twice as many, whatever the
 * number of texts. Where the younger half is full, it becomes the older one, and what nobody has asked for since is
 * forgotten. A look-up costs one or two of a Map; the packages that do the same keep an expiry for each entry.
 */
export class RecentCache<Value> {
  readonly #size: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** @param size How many entries are remembered at least. */
  constructor(size: number) {
    this.#size = size;
  }

  get(key: string): Value | undefined {
    const found = this.#young.get(key);
    if (found !== undefined) return found;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
  }
}
