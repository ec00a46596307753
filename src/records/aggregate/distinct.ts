import {Buffer} from 'node:buffer';

/** Up to how many distinct texts are counted exactly. */
const mostExact = 10_000;

/** Bits of a hash that choose the register, and those that are left for its value. */
const indexBits = 14;
const valueBits = 52 - indexBits;
const registerCount = 2 ** indexBits;

/** A count of distinct texts in a form that can be written. */
export type DistinctState = {readonly hashes: string} | {readonly registers: string};

/**
 * Counts distinct texts by their hashes, exactly as long as they are few. Then it estimates in constant memory, within about 2%:
 * https://en.wikipedia.org/wiki/HyperLogLog. Counts of several runs add up.
 */
export class Distinct {
  #hashes: Set<string> | undefined = new Set();
  #registers = new Uint8Array(0);

  /** @param hash 52 bits, in 13 hexadecimal digits. */
  add(hash: string): void {
    if (!this.#hashes) {
      this.#register(hash);
      return;
    }
    this.#hashes.add(hash);
    if (this.#hashes.size > mostExact) this.#estimate();
  }

  /** Adds the count of another run. */
  addState(state: DistinctState): void {
    if ('hashes' in state) {
      for (const hash of state.hashes.match(/.{13}/g) ?? []) this.add(hash);
      return;
    }
    if (this.#hashes) this.#estimate();
    Buffer.from(state.registers, 'base64').forEach((value, index) => {
      if (value > (this.#registers[index] ?? 255)) this.#registers[index] = value;
    });
  }

  get isExact(): boolean {
    return this.#hashes !== undefined;
  }

  get count(): number {
    if (this.#hashes) return this.#hashes.size;
    let sum = 0;
    let empty = 0;
    for (const value of this.#registers) {
      sum += 2 ** -value;
      if (value === 0) empty++;
    }
    const estimate = ((0.7213 / (1 + 1.079 / registerCount)) * registerCount ** 2) / sum;
    // Few texts leave registers empty, and their number tells more.
    if (estimate <= 2.5 * registerCount && empty > 0)
      return Math.round(registerCount * Math.log(registerCount / empty));
    return Math.round(estimate);
  }

  get state(): DistinctState {
    if (this.#hashes) return {hashes: [...this.#hashes].sort().join('')};
    return {registers: Buffer.from(this.#registers).toString('base64')};
  }

  #estimate(): void {
    const hashes = this.#hashes ?? [];
    this.#hashes = undefined;
    this.#registers = new Uint8Array(registerCount);
    for (const hash of hashes) this.#register(hash);
  }

  #register(hash: string): void {
    const bits = Number.parseInt(hash, 16);
    const index = Math.floor(bits / 2 ** valueBits);
    const rest = bits % 2 ** valueBits;
    const value = rest === 0 ? valueBits + 1 : valueBits - Math.floor(Math.log2(rest));
    if (value > this.#registers[index]!) this.#registers[index] = value;
  }
}
