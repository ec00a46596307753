/**
 * Caches values for the most recently used texts: between `size` and twice as many. When the younger half is full, it becomes
 * the older half, and entries of the previous older half that were not used since are dropped. A lookup takes one or two Map
 * lookups. Packages with the same purpose store an expiry for each entry.
 */
export class RecentCache<Value> {
  readonly #size: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** @param size Fewest entries to remember. */
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
