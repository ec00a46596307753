/** What a text has of that by which its register is told: instructions, letters and dialogue, reports. */
export interface RegisterCounts {
  readonly sentences: number;
  readonly imperatives: number;
  readonly words: number;
  readonly persons: number;
  readonly questions: number;
  readonly code: number;
}

/** Whether a document instructs, reports or speaks. */
export class Register {
  readonly #counts: RegisterCounts;

  /** @param counts Those of the document, which may go on changing. */
  constructor(counts: RegisterCounts) {
    this.#counts = counts;
  }

  /** Whether the document tells its reader what to do: a recipe, a form, the manual of a program. */
  get isInstruction(): boolean {
    const {imperatives, sentences} = this.#counts;
    return this.isTechnical || imperatives > Math.max(2, sentences * 0.25);
  }

  /** Whether the document has code in its prose: "a `Map`" is a name there, and so is "a Map". */
  get isTechnical(): boolean {
    const {code, words} = this.#counts;
    return code > 2 && code > words / 2000;
  }

  /** Whether the document speaks in the first or to the second person: a letter, dialogue, a manual. */
  get isPersonal(): boolean {
    const {persons, words, questions, sentences} = this.#counts;
    return persons > Math.max(1, words * 0.012) || questions > Math.max(1, sentences * 0.05);
  }
}
