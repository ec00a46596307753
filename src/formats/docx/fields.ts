/** Fields whose result is prose. That of others is computed, as a page number is, or copied from elsewhere, as a table of contents is. */
const prose = /^\s*(?:HYPERLINK|QUOTE|IF|FILLIN|ASK|COMMENTS|AUTOTEXT|FORMTEXT)\b/i;

interface Field {
  instruction: string;
  /** Whether its result has started. */
  hasResult: boolean;
  isCode: boolean;
}

/** The fields that are open at a position of a document. A field has an instruction, which is not shown, and a result. */
export class Fields {
  readonly #open: Field[] = [];
  #code = 0;
  #withoutResult = 0;

  /** Whether what is read is the instruction of a field. */
  get readsInstruction(): boolean {
    return this.#open.at(-1)?.hasResult === false;
  }

  /** Whether what is read is not shown. */
  get isHidden(): boolean {
    return this.#withoutResult > 0;
  }

  /** Whether what is read is the result of a field that is no prose. */
  get isInCode(): boolean {
    return this.#code > 0;
  }

  /** Whether the result of a field with an instruction is no prose. */
  isCode(instruction: string): boolean {
    return !prose.test(instruction);
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1)!;
    // Only its first word counts.
    if (field.instruction.length < 100) field.instruction += text.slice(0, 100);
  }

  /** @param type Which part of a field starts or ends. */
  mark(type: string): void {
    const field = this.#open.at(-1);
    if (type === 'begin') {
      this.#open.push({instruction: '', hasResult: false, isCode: false});
      this.#withoutResult++;
    } else if (type === 'separate' && field && !field.hasResult) {
      field.hasResult = true;
      this.#withoutResult--;
      field.isCode = this.isCode(field.instruction);
      if (field.isCode) this.#code++;
    } else if (type === 'end' && field) {
      this.#open.pop();
      if (!field.hasResult) this.#withoutResult--;
      if (field.isCode) this.#code--;
    }
  }
}
