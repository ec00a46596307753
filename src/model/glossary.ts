/** A term and how it is translated. */
export interface GlossaryEntry {
  /** In the source language. */
  readonly term: string;
  /** Translations that are right, the preferred one first. */
  readonly translations: readonly string[];
  /** Translations that are wrong. */
  readonly forbidden?: readonly string[];
  /** Whether the translation has the term as it is. */
  readonly doNotTranslate?: boolean;
  /** BCP 47 tags of the languages, where the glossary has them. */
  readonly language?: string;
  readonly targetLanguage?: string;
}
