import {DocumentProfile} from '../languages/neutral/document-profile.js';
import type {Block} from '../model/block.js';
import type {PlacedBlock} from '../model/placed-block.js';
import {Inspection} from '../rule/inspection.js';
import type {CheckedBlock, ParagraphChecks} from './paragraph-checks.js';

/** Longest time without letting other work run, in milliseconds. */
const longestStretch = 20;

/** A paragraph of the document, with the number of times it appears. */
interface Known extends CheckedBlock {
  /** How often it is in the profile. */
  included: number;
  /** How often the version that is being read has it. */
  seen: number;
}

/**
 * A document that is being edited: of each version, only the paragraphs are analyzed that the version before did not
 * have. Which they are is told by all that a check can see of them, so that moved, copied and reordered ones are known.
 */
export class IncrementalDocument {
  readonly #checks: ParagraphChecks;
  readonly #profile = new DocumentProfile();
  readonly #known = new Map<string, Known>();
  readonly #keys = new WeakMap<Block, string>();

  constructor(checks: ParagraphChecks) {
    this.#checks = checks;
  }

  /**
   * Looks at the next version, from its first block to its last. It yields when others should work, so that a long
   * document can be given up then: what it has learnt until then is kept. When it is interrupted anywhere else, the
   * document is of no more use.
   */
  *inspect(blocks: Iterable<PlacedBlock>): Generator<void, Inspection> {
    const inspection = new Inspection(this.#checks.checkers, this.#profile);
    let restedAt = performance.now();
    for (const known of this.#known.values()) known.seen = 0;
    for (const {block, start, source} of blocks) {
      const known = this.#look(block);
      known.seen++;
      if (known.seen > known.included) this.#include(known);
      inspection.add(known.inspected, start, source);
      if (performance.now() - restedAt < longestStretch) continue;
      yield;
      restedAt = performance.now();
    }
    this.#forgetUnseen();
    return inspection;
  }

  #look(block: Block): Known {
    let key = this.#keys.get(block);
    if (key === undefined) {
      key = keyOf(block);
      this.#keys.set(block, key);
    }
    let known = this.#known.get(key);
    if (!known) {
      // Copy the text: messages quote the paragraph and would keep the whole version in memory.
      known = {...this.#checks.check(JSON.parse(JSON.stringify(block))), included: 0, seen: 0};
      this.#known.set(key, known);
    }
    return known;
  }

  #include(known: Known): void {
    if (known.contribution) this.#profile.include(known.contribution);
    known.included++;
  }

  #forgetUnseen(): void {
    for (const [key, known] of this.#known) {
      for (; known.included > known.seen; known.included--)
        if (known.contribution) this.#profile.exclude(known.contribution);
      if (known.seen === 0) this.#known.delete(key);
    }
  }
}

/** All that a check can see of a block. */
function keyOf({kind, language, markup, pieces, segment}: Block): string {
  let key = `${kind} ${language} ${markup} ${segment === undefined ? '' : JSON.stringify(segment)}`;
  for (const {value, start, end, code} of pieces) key += `\n${start} ${end} ${code} ${value.length} ${value}`;
  return key;
}
