import type {FixWriterOf} from './fix-writer.js';

const nothing: ReadonlySet<never> = new Set();

/** Plain text has no structure, and needs no escapes. */
export const textFixes: FixWriterOf = () => ({write: characters => characters, breaking: () => nothing});
