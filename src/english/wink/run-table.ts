/**
 * Remembers what was computed for the runs of characters that texts were made of last: at least `size` of them, and at
 * most twice as many. It is asked for stretches of a text, of which no string is made: most runs are known, and a
 * string and a Map for each would take longer than all else that is done with them.
 */
export class RunTable<Value> {
  readonly #size: number;
  #young: Half<Value>;
  #old: Half<Value>;

  /** @param size How many runs are remembered at least. */
  constructor(size: number) {
    this.#size = size;
    this.#young = new Half(size);
    this.#old = new Half(0);
  }

  /** @param hash A number that equal runs have in common. */
  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const found = this.#young.get(text, start, end, hash);
    if (found !== undefined) return found;
    const older = this.#old.get(text, start, end, hash);
    if (older !== undefined) this.set(ownCopy(text.slice(start, end)), hash, older);
    return older;
  }

  /** @param run A string of its own: a part of a text would keep the text alive. */
  set(run: string, hash: number, value: Value): void {
    if (this.#young.count >= this.#size) {
      this.#old = this.#young;
      this.#young = new Half(this.#size);
    }
    this.#young.add(run, hash, value);
  }

  clear(): void {
    this.#young = new Half(this.#size);
    this.#old = new Half(0);
  }
}

/** A hash table with open addressing. */
class Half<Value> {
  /** Numbers of entries plus one, or 0. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #runs: string[] = [];
  readonly #values: Value[] = [];

  constructor(size: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 1)));
    this.#hashes = new Int32Array(size);
  }

  get count(): number {
    return this.#runs.length;
  }

  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const slots = this.#slots;
    for (let slot = hash; ; slot++) {
      const entry = slots[slot & (slots.length - 1)]! - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && isAt(text, start, end, this.#runs[entry]!))
        return this.#values[entry];
    }
  }

  add(run: string, hash: number, value: Value): void {
    const slots = this.#slots;
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    this.#hashes[this.#runs.length] = hash;
    this.#values.push(value);
    slots[slot] = this.#runs.push(run);
  }
}

function isAt(text: string, start: number, end: number, run: string): boolean {
  if (run.length !== end - start) return false;
  for (let at = 0; at < run.length; at++)
    if (text.charCodeAt(start + at) !== run.charCodeAt(at)) return false;
  return true;
}

/** A string that is a part of another keeps all of that one alive; a copy does not. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
