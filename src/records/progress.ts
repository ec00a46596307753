import {number} from '../reporters/numbers.js';
import {decimal} from '../reporters/score-text.js';
import type {Counted} from './work.js';

/** Milliseconds between two lines. */
const interval = 10_000;

/** Tells, every ten seconds and at the end, how far a run has come. */
export class RecordProgress {
  readonly #write: (line: string) => void;
  readonly #now: () => number;
  readonly #start: number;
  #next: number;
  #records = 0;
  #words = 0;
  #problems = 0;

  constructor(write: (line: string) => void, now: () => number = () => performance.now()) {
    this.#write = write;
    this.#now = now;
    this.#start = now();
    this.#next = this.#start + interval;
  }

  add(counted: readonly Counted[], bad: number): void {
    this.#records += counted.length + bad;
    for (const {words, messages} of counted) {
      this.#words += words;
      this.#problems += messages.length;
    }
    if (this.#now() < this.#next) return;
    this.#next = this.#now() + interval;
    this.tell();
  }

  tell(): void {
    const seconds = Math.max(this.#now() - this.#start, 1) / 1000;
    const rate = (n: number): string => number(Math.round(n / seconds));
    const problems = this.#words === 0 ? '0' : decimal((1000 * this.#problems) / this.#words);
    this.#write(
      `${number(this.#records)} records in ${Math.round(seconds)} s: ${rate(this.#records)} records/s, ` +
        `${rate(this.#words)} words/s, ${problems} problems per 1,000 words`,
    );
  }
}
