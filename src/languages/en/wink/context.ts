/** Numbers by which wink's automata name what they read. */
const hintBase = 1_080_000;
const endOfText = 2_070_000;
const otherwise = 2_070_003;

/** wink-nlp's JSON of an automaton, as far as it is read. */
type MachineJson = readonly [
  version: number,
  lastState: number,
  /** Of each state, the next state for what is read. */
  transitions: Readonly<Record<string, Readonly<Record<string, number>>>>,
  /** Of each state that ends a pattern, the part of speech; negative: whatever the model says that the word can be. */
  terminals: Readonly<Record<string, string>>,
  /** Of such a state, how many tokens of the pattern stand before the word in question, and behind it. */
  marks: Readonly<Record<string, readonly [before: number, behind: number]>>,
];

/** What is read: a part of speech, a class of words, or the end of the text. */
const partSymbols = 32;
const hintSymbols = 256;
const symbols = partSymbols + hintSymbols + 1;
const endSymbol = symbols - 1;

/** Parts of speech of the tokens of a text, and more; arrays that may be longer than there are tokens. */
export interface TokenTable {
  /** Parts of speech, by number; the rules change them. */
  readonly parts: Uint8Array;
  /** Classes of words that rules name a token by; 0: by its part of speech. */
  readonly hints: Uint8Array;
}

/**
 * wink-nlp's contextual rules: patterns of parts of speech and of words in which one word's part of speech is another
 * than its most likely one. They are tried as wink's `automaton.js` tries them, with its states in a table.
 */
export class ContextRules {
  readonly #next: Int16Array;
  readonly #otherwise: Int16Array;
  /** 1 where a state ends a pattern, 2 where it does so and nothing is changed. */
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

  /** Changes the parts of speech of the words that stand in a pattern. Linear: a pattern has few tokens. */
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

  /** Finds the patterns, the longest ones, from left to right: pairs of a token and its part of speech. */
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
