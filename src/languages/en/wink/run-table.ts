/**
 * Caches values for the most recently used runs of characters: at least `size` of them, and at most twice as many. Lookups
 * take a range of code units instead of a string. Most lookups are hits, and to create a string and look it up in a Map would
 * take longer than all other work on a run.
 */
export class RunTable<Value> {
  readonly #size: number;
  #young = new Half<Value>();
  #old = new Half<Value>();

  /** @param size Fewest runs to remember. */
  constructor(size: number) {
    this.#size = size;
  }

  /** @param hash A number that is the same for equal runs. */
  get(codes: Uint16Array, start: number, end: number, hash: number): Value | undefined {
    const found = this.#young.get(codes, start, end, hash);
    if (found !== undefined) return found;
    const older = this.#old.get(codes, start, end, hash);
    if (older !== undefined) this.set(codes, start, end, hash, older);
    return older;
  }

  set(codes: Uint16Array, start: number, end: number, hash: number, value: Value): void {
    if (this.#young.count >= this.#size) {
      this.#old = this.#young;
      this.#young = new Half();
    }
    this.#young.add(codes.subarray(start, end), hash, value);
  }

  clear(): void {
    this.#young = new Half();
    this.#old = new Half();
  }
}

/** A hash table with open addressing. It grows with its entries, so that the most frequent ones stay close together. */
class Half<Value> {
  /** For each slot, the number of its entry plus one (or 0), and the hash of the entry. */
  #slots = new Int32Array(2 * 1024);
  /** The code units of all runs, and the end of each: the run of entry 0 starts at 0. */
  #codes = new Uint16Array(8 * 1024);
  #ends = new Int32Array(1024);
  readonly #values: Value[] = [];

  get count(): number {
    return this.#values.length;
  }

  get(codes: Uint16Array, start: number, end: number, hash: number): Value | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot]! - 1;
      if (entry < 0) return undefined;
      if (slots[slot + 1] === hash && this.#isAt(codes, start, end, entry)) return this.#values[entry];
    }
  }

  add(run: Uint16Array, hash: number, value: Value): void {
    if (4 * this.count >= this.#slots.length) this.#grow();
    const entry = this.#values.push(value) - 1;
    const start = this.#startOf(entry);
    const end = start + run.length;
    if (end > this.#codes.length) this.#codes = copied(this.#codes, new Uint16Array(2 * end));
    if (entry === this.#ends.length) this.#ends = copied(this.#ends, new Int32Array(2 * entry));
    this.#codes.set(run, start);
    this.#ends[entry] = end;
    put(this.#slots, entry + 1, hash);
  }

  #startOf(entry: number): number {
    return entry === 0 ? 0 : this.#ends[entry - 1]!;
  }

  #isAt(codes: Uint16Array, start: number, end: number, entry: number): boolean {
    const own = this.#codes;
    let other = this.#startOf(entry);
    if (this.#ends[entry]! - other !== end - start) return false;
    for (let at = start; at < end; at++) if (codes[at] !== own[other++]) return false;
    return true;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(2 * slots.length);
    for (let slot = 0; slot < slots.length; slot += 2)
      if (slots[slot] !== 0) put(this.#slots, slots[slot]!, slots[slot + 1]!);
  }
}

function put(slots: Int32Array, entry: number, hash: number): void {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot] !== 0) slot = (slot + 2) & mask;
  slots[slot] = entry;
  slots[slot + 1] = hash;
}

function copied<Numbers extends Uint16Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
