import type {DocumentProfile} from '../languages/neutral/document-profile.js';
import type {Paragraph} from '../languages/neutral/token.js';
import type {PlacedBlock} from '../model/placed-block.js';
import type {ApplicableRules} from './applicable.js';
import type {Checked, CheckedParagraph, Checker, PlacedFinding} from './checked.js';
import type {ParagraphPlace} from './locations.js';

/**
 * All that is to be known of a paragraph that was looked at alone. Plain data, with places that count from where the
 * paragraph's own count: it holds for the same paragraph anywhere else.
 */
export interface InspectedParagraph {
  readonly place: ParagraphPlace;
  readonly words: number;
  /** What rules said, by their place among the checkers; most say nothing. */
  readonly said: readonly {readonly checker: number; readonly checked: Checked}[];
  /** The rules that failed, and what they threw. */
  readonly failed: readonly CheckerFailure[];
}

/** A rule that has thrown something, by its place among the checkers. */
export interface CheckerFailure {
  readonly checker: number;
  readonly error: unknown;
}

const none: readonly never[] = [];

/** Checks a paragraph on its own. */
export function inspect(
  paragraph: Paragraph,
  checkers: readonly Checker[],
  applicable: ApplicableRules,
): InspectedParagraph {
  const said = [];
  let failed: CheckerFailure[] | undefined;
  for (const checker of applicable.in(paragraph)) {
    try {
      const checked = checkers[checker]!.check(paragraph);
      if (checked) said.push({checker, checked});
    } catch (error) {
      failed ??= [];
      failed.push({checker, error});
    }
  }
  const {text, tokens, block, wordCount} = paragraph;
  const {start, end} = paragraph.toFile(0, text.length);
  const startsWithQuotation = tokens.length > 0 && '"“«‘\''.includes(text[tokens[0]!.start]!);
  return {place: {start, end, block, startsWithQuotation}, words: wordCount, said, failed: failed ?? none};
}

/** Where the positions in a source count from, and in which file, if in another one. */
export type SourceStart = NonNullable<PlacedBlock['source']>;

/** A finding, and which of the checkers it is of. */
export interface CheckersFinding extends PlacedFinding {
  readonly checker: number;
  readonly source?: SourceStart;
}

/** Where a paragraph is, and what is counted in it. */
interface CheckedPlace extends ParagraphPlace {
  readonly words: number;
  readonly source?: SourceStart | undefined;
}

/**
 * Puts together what was found in the paragraphs of a document. It holds on to what rules said and to a few numbers
 * of each paragraph, not to its text.
 */
export class Inspection {
  readonly #checkers: readonly Checker[];
  readonly #profile: DocumentProfile;
  /** What each rule said, by its place among the checkers. In a short document, most say nothing. */
  readonly #said: (CheckedParagraph[] | undefined)[];
  readonly #places: CheckedPlace[] = [];
  readonly #failed = new Map<number, CheckerFailure>();
  #words = 0;

  /** @param profile That of the whole document: complete when {@link conclude} is called. */
  constructor(checkers: readonly Checker[], profile: DocumentProfile) {
    this.#checkers = checkers;
    this.#profile = profile;
    this.#said = new Array(checkers.length);
  }

  /** Words of the paragraphs. */
  get words(): number {
    return this.#words;
  }

  /** The paragraphs, in the order in which they were added. */
  get paragraphs(): readonly {readonly start: number; readonly words: number}[] {
    return this.#places;
  }

  /** The rules that failed, each with the first that it threw: complete when {@link conclude} has returned. */
  get failed(): readonly CheckerFailure[] {
    return [...this.#failed.values()];
  }

  /**
   * Takes the next paragraph.
   *
   * @param base Where the places in it count from, in the file.
   * @param source Where those in its source count from.
   */
  add({place, words, said, failed}: InspectedParagraph, base = 0, source?: SourceStart): void {
    const number = this.#places.length;
    const {block, startsWithQuotation} = place;
    this.#places.push({
      start: place.start + base,
      end: place.end + base,
      block,
      startsWithQuotation,
      words,
      source,
    });
    this.#words += words;
    for (const failure of failed) this.#fail(failure);
    for (const {checker, checked} of said) {
      const paragraph = {number, base, checked};
      const earlier = this.#said[checker];
      if (earlier) earlier.push(paragraph);
      else this.#said[checker] = [paragraph];
    }
  }

  /** What is wrong in the document, rule by rule. What a rule said is forgotten then, so this can be asked once. */
  *conclude(): Generator<CheckersFinding> {
    for (let checker = 0; checker < this.#checkers.length; checker++) {
      for (const {finding, base, number} of this.#concludedBy(checker)) {
        const source = number === undefined ? undefined : this.#places[number]?.source;
        yield {checker, finding, base, ...(source && {source})};
      }
    }
  }

  #concludedBy(checker: number): readonly PlacedFinding[] {
    const said = this.#said[checker];
    if (!said) return none;
    this.#said[checker] = undefined;
    try {
      const document = {profile: this.#profile, paragraph: (number: number) => this.#places[number]};
      return this.#checkers[checker]!.conclude(said, document);
    } catch (error) {
      this.#fail({checker, error});
      return none;
    }
  }

  #fail(failure: CheckerFailure): void {
    if (!this.#failed.has(failure.checker)) this.#failed.set(failure.checker, failure);
  }
}
