/** Counts of the features that show the register of a text: instructions, letters and dialogue, or reports. */
export interface RegisterCounts {
  readonly sentences: number;
  readonly imperatives: number;
  readonly words: number;
  readonly persons: number;
  readonly questions: number;
  readonly code: number;
}

/** The register of a document: instructions, reports, or personal text such as letters and dialogue. */
export class Register {
  readonly #counts: RegisterCounts;

  /** @param counts The counts of the document, which may still change. */
  constructor(counts: RegisterCounts) {
    this.#counts = counts;
  }

  /** Whether the document tells the reader what to do: a recipe, a form, a software manual. */
  get isInstruction(): boolean {
    const {imperatives, sentences} = this.#counts;
    return this.isTechnical || imperatives > Math.max(2, sentences * 0.25);
  }

  /** Whether the document has code in its prose. If it has "a `Map`", then "a Map" is a name, too. */
  get isTechnical(): boolean {
    const {code, words} = this.#counts;
    return code > 2 && code > words / 2000;
  }

  /** Whether the document uses the first or second person: a letter, dialogue, a manual. */
  get isPersonal(): boolean {
    const {persons, words, questions, sentences} = this.#counts;
    return persons > Math.max(1, words * 0.012) || questions > Math.max(1, sentences * 0.05);
  }
}
