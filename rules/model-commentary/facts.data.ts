import type {PatternFacts} from './pieces.js';

/** The facts on each pattern that pieces.ts works out. Empty in the sources: the build writes them down. */
export const knownFacts: Readonly<Record<string, PatternFacts>> = {};
