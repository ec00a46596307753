/** Numbers that represent input symbols in wink's automata. */
const hintBase = 1_080_000;
const endOfText = 2_070_000;
const otherwise = 2_070_003;

/** The part of wink-nlp's JSON of an automaton that is used here. */
type MachineJson = readonly [
  version: number,
  lastState: number,
  /** For each state, the next state by input symbol. */
  transitions: Readonly<Record<string, Readonly<Record<string, number>>>>,
  /** For each state that ends a pattern, the part of speech; negative: even if the model doesn't list it for the word. */
  terminals: Readonly<Record<string, string>>,
  /** For each such state, how many tokens of the pattern come before and after the word to change. */
  marks: Readonly<Record<string, readonly [before: number, after: number]>>,
];

/** Input symbols: parts of speech, classes of words, and the end of the text. */
const partSymbols = 32;
const hintSymbols = 256;
const symbols = partSymbols + hintSymbols + 1;
const endSymbol = symbols - 1;

/** Data on the tokens of a text. The arrays may be longer than the number of tokens. */
export interface TokenTable {
  /** Parts of speech, by number. The rules change them. */
  readonly parts: Uint8Array;
  /** The class of words by which rules refer to a token; 0: they refer to it by its part of speech. */
  readonly hints: Uint8Array;
}

/**
 * wink-nlp's contextual rules: patterns of parts of speech and words in which one word doesn't have its most likely part of
 * speech. They are applied like in wink's `automaton.js`, but with the states in a table.
 */
export class ContextRules {
  readonly #next: Int16Array;
  readonly #otherwise: Int16Array;
  /** 1 if a state ends a pattern, 2 if it does so without changing anything. */
  readonly #ends: Uint8Array;
  readonly #target: Int8Array;
  readonly #before: Int8Array;
  #found = new Int32Array(64);

  constructor(json: string) {
    const [, last, transitions, terminals, marks]: MachineJson = JSON.parse(json);
    const states = last + 1;
    this.#next = new Int16Array(states * symbols);
    this.#otherwise = new Int16Array(states);
    this.#ends = new Uint8Array(states);
    this.#target = new Int8Array(states);
    this.#before = new Int8Array(states);
    for (const [state, targets] of Object.entries(transitions))
      for (const [read, next] of Object.entries(targets)) this.#add(Number(state), Number(read), next);
    for (const [state, target] of Object.entries(terminals)) {
      this.#ends[Number(state)] = target === '0' ? 2 : 1;
      this.#target[Number(state)] = Number(target);
    }
    for (const [state, [before]] of Object.entries(marks)) this.#before[Number(state)] = before;
  }

  #add(state: number, read: number, next: number): void {
    if (read === otherwise) this.#otherwise[state] = next;
    else if (read < partSymbols) this.#next[state * symbols + read] = next;
    else if (read === endOfText) this.#next[state * symbols + endSymbol] = next;
    else if (read > hintBase && read < hintBase + hintSymbols)
      this.#next[state * symbols + partSymbols + read - hintBase] = next;
  }

  /** Changes the parts of speech of words that match a pattern. Takes linear time, because patterns are short. */
  apply(table: TokenTable, tokens: readonly {readonly possibleParts: number}[]): void {
    const count = this.#recognize(table, tokens.length);
    const {parts} = table;
    for (let at = 0; at < count; at += 2) {
      const token = this.#found[at]!;
      const target = this.#found[at + 1]!;
      if (target < 0) parts[token] = -target;
      else if ((tokens[token]!.possibleParts >>> target) & 1) parts[token] = target;
    }
  }

  /** Finds the longest patterns from left to right, as pairs of a token and its part of speech. Returns the number of entries. */
  #recognize({parts, hints}: TokenTable, length: number): number {
    const next = this.#next;
    let count = 0;
    let first = 0;
    let state = 0;
    let lastIndex = 0;
    let lastState = 0;
    for (let from = 0; from <= length; from++) {
      for (let at = from; at <= length; at++) {
        let symbol = endSymbol;
        if (at < length) {
          const part = parts[at]!;
          if (part === 0) continue;
          const hint = hints[at]!;
          symbol = hint === 0 ? part : partSymbols + hint;
        }
        const reached = next[state * symbols + symbol]!;
        if (state === 0 && reached !== 0) first = at;
        state = reached;
        if (this.#ends[reached] !== 0) {
          count = this.#push(count, first, reached);
          from = at;
        } else if (reached !== 0) {
          const other = this.#otherwise[reached]!;
          if (other !== 0) {
            lastIndex = at;
            lastState = other;
          }
          continue;
        } else if (lastState !== 0) {
          count = this.#push(count, first, lastState);
          from = lastIndex;
        }
        state = 0;
        lastState = 0;
        break;
      }
    }
    return count;
  }

  #push(count: number, first: number, state: number): number {
    if (this.#ends[state] === 2) return count;
    if (count + 2 > this.#found.length) {
      const longer = new Int32Array(this.#found.length * 2);
      longer.set(this.#found);
      this.#found = longer;
    }
    this.#found[count] = first + this.#before[state]!;
    this.#found[count + 1] = this.#target[state]!;
    return count + 2;
  }
}
