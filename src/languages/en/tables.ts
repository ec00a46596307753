import {storedTables} from './stored-tables.js';

/** The tables of English, which are too large to be code. */
export interface EnglishTables {
  /** wink-nlp's model: words, their parts of speech, and the rules of the tagger. */
  readonly model: Uint8Array<ArrayBufferLike>;
  /** The word profile: a line of ASCII for each word, in order. */
  readonly words: string;
}

let tables: EnglishTables = storedTables;

/** Sets the tables, for a program that cannot read them from its own files. Call it before the first text. */
export function provideTables(provided: EnglishTables): void {
  tables = provided;
}

/** The tables. Each is read when it is needed: what asks for one keeps it. */
export function englishTables(): EnglishTables {
  return tables;
}
