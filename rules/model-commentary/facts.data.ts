/** What pieces.ts works out from a pattern. */
export interface PatternFacts {
  /** Words of which every match contains one; absent if none are known. */
  readonly needs?: readonly string[];
  /** Whether every match starts at the start of a line or a sentence. */
  readonly isAnchored: boolean;
}

/** The facts on each pattern. Empty in the sources: the build writes them down. */
export const knownFacts: Readonly<Record<string, PatternFacts>> = {};
