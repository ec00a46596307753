import type {Checked, CheckedParagraph, Checker, ParagraphPlace, PlacedFinding} from './checker.js';
import type {DocumentProfile} from './english/document-profile.js';
import type {Paragraph} from './english/paragraph.js';

/**
 * All that is to be known of a paragraph that was looked at alone. Plain data, with places that count from where the
 * paragraph's own count: it stands for the same paragraph wherever else that stands.
 */
export interface InspectedParagraph {
  readonly place: ParagraphPlace;
  readonly words: number;
  /** What rules said, by their place among the checkers; most say nothing. */
  readonly said: readonly {readonly checker: number; readonly checked: Checked}[];
}

/** Looks at a paragraph alone. */
export function inspect(paragraph: Paragraph, checkers: readonly Checker[]): InspectedParagraph {
  const said = [];
  for (let checker = 0; checker < checkers.length; checker++) {
    const checked = checkers[checker]!.check(paragraph);
    if (checked) said.push({checker, checked});
  }
  const {text, tokens, block, wordCount} = paragraph;
  const {start, end} = paragraph.toFile(0, text.length);
  const startsWithQuotation = tokens.length > 0 && '"“«‘\''.includes(text[tokens[0]!.start]!);
  return {place: {start, end, block, startsWithQuotation}, words: wordCount, said};
}

/** A finding, and which of the checkers it is of. */
export interface CheckersFinding extends PlacedFinding {
  readonly checker: number;
}

/**
 * Puts together what was found in the paragraphs of a document. It holds on to what rules said and to a few numbers
 * of each paragraph, not to its text.
 */
export class Inspection {
  readonly #checkers: readonly Checker[];
  readonly #profile: DocumentProfile;
  readonly #said: CheckedParagraph[][];
  readonly #places: ParagraphPlace[] = [];
  #words = 0;

  /** @param profile That of the whole document: complete when {@link conclude} is called. */
  constructor(checkers: readonly Checker[], profile: DocumentProfile) {
    this.#checkers = checkers;
    this.#profile = profile;
    this.#said = checkers.map(() => []);
  }

  /** Words of the paragraphs. */
  get words(): number {
    return this.#words;
  }

  /**
   * Takes the next paragraph.
   *
   * @param base Where the places in it count from, in the file.
   */
  add({place, words, said}: InspectedParagraph, base = 0): void {
    const number = this.#places.length;
    const {block, startsWithQuotation} = place;
    this.#places.push({start: place.start + base, end: place.end + base, block, startsWithQuotation});
    this.#words += words;
    for (const {checker, checked} of said) this.#said[checker]!.push({number, base, checked});
  }

  /** What is wrong in the document, rule by rule. */
  conclude(): CheckersFinding[] {
    const document = {profile: this.#profile, paragraph: (number: number) => this.#places[number]};
    const found: CheckersFinding[] = [];
    for (const [checker, {conclude}] of this.#checkers.entries()) {
      for (const {finding, base} of conclude(this.#said[checker]!, document))
        found.push({checker, finding, base});
    }
    return found;
  }
}
