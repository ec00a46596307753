import {detachString} from '../../neutral/detach-string.js';

/**
 * Caches values for the most recently used runs of characters: at least `size` of them, and at most twice as many. Lookups
 * take a range of a text instead of a string. Most lookups are hits, and to create a string and look it up in a Map would
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
  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const found = this.#young.get(text, start, end, hash);
    if (found !== undefined) return found;
    const older = this.#old.get(text, start, end, hash);
    if (older !== undefined) this.set(detachString(text.slice(start, end)), hash, older);
    return older;
  }

  /** @param run A detached string, because a slice would keep the whole text in memory. */
  set(run: string, hash: number, value: Value): void {
    if (this.#young.count >= this.#size) {
      this.#old = this.#young;
      this.#young = new Half();
    }
    this.#young.add(run, hash, value);
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
  readonly #runs: string[] = [];
  readonly #values: Value[] = [];

  get count(): number {
    return this.#runs.length;
  }

  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot]! - 1;
      if (entry < 0) return undefined;
      if (slots[slot + 1] === hash && isAt(text, start, end, this.#runs[entry]!)) return this.#values[entry];
    }
  }

  add(run: string, hash: number, value: Value): void {
    if (4 * this.count >= this.#slots.length) this.#grow();
    this.#values.push(value);
    put(this.#slots, this.#runs.push(run), hash);
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

function isAt(text: string, start: number, end: number, run: string): boolean {
  if (run.length !== end - start) return false;
  for (let at = 0; at < run.length; at++)
    if (text.charCodeAt(start + at) !== run.charCodeAt(at)) return false;
  return true;
}
