import {characterClassesOf} from '../languages/neutral/character-classes.js';
import type {Paragraph} from '../languages/neutral/token.js';
import type {Checker} from './checked.js';
import {needsOf} from './checker.js';

/**
 * The rules for some kind of paragraph, with what each needs, as columns: a loop over numbers skips those that cannot find
 * anything. A rule without needs has zeros.
 */
export class ApplicableRules {
  /** Positions of the rules among all checkers. */
  readonly #positions: readonly number[];
  readonly #wordClasses: Int32Array;
  readonly #moreClasses: Int32Array;
  readonly #characters: Int32Array;
  readonly #found: number[] = [];

  constructor(checkers: readonly Checker[], positions: readonly number[]) {
    const needs = positions.map(position => needsOf(checkers[position]!));
    this.#positions = positions;
    this.#wordClasses = Int32Array.from(needs, ({words}) => words?.bits ?? 0);
    this.#moreClasses = Int32Array.from(needs, ({words}) => words?.more ?? 0);
    this.#characters = Int32Array.from(needs, ({characters = 0}) => characters);
  }

  get count(): number {
    return this.#positions.length;
  }

  /** Positions of the rules that may find something in a paragraph: an array that is reused for the next paragraph. */
  in(paragraph: Paragraph): readonly number[] {
    const {wordClasses, moreClasses} = paragraph;
    const classes = characterClassesOf(paragraph);
    const words = this.#wordClasses;
    const more = this.#moreClasses;
    const characters = this.#characters;
    const found = this.#found;
    found.length = 0;
    for (let index = 0; index < words.length; index++) {
      const needsWord = (words[index]! | more[index]!) !== 0;
      if (needsWord && ((words[index]! & wordClasses) | (more[index]! & moreClasses)) === 0) continue;
      if (characters[index] !== 0 && (characters[index]! & classes) === 0) continue;
      found.push(this.#positions[index]!);
    }
    return found;
  }
}
