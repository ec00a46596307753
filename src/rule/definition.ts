import type * as v from 'valibot';
import type {DocumentProfile} from '../languages/neutral/document-profile.js';
import type {WordClass} from '../languages/neutral/lexeme.js';
import type {Terms} from '../languages/neutral/terms.js';
import type {Paragraph, Sentence} from '../languages/neutral/token.js';
import type {Finding} from '../model/finding.js';
import type {MqmCategory} from '../model/mqm-category.js';
import type {FixKind, Severity} from '../model/severity.js';
import type {ParagraphPlace, Stretch} from './locations.js';

/** What is known of a text before it is read: what its project says of it. */
export interface Project {
  /** Words and phrases that are right here. A finding that lies within one is not reported. */
  readonly terms: Terms;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** BCP 47 tag of the language that the text was translated from, where it is known. */
  readonly sourceLanguage?: string;
}

/** What a rule gets beside the text. */
export interface RuleContext<Options, Facts = undefined, Note = undefined> extends Project {
  readonly options: Options;
  /**
   * Reports a finding.
   *
   * @throws {RangeError} When it lies outside of the paragraph. A rule that throws is told of as one that failed.
   */
  report(finding: Finding): void;
  /** Puts a finding aside until the whole document is read; `confirm` then decides on it by the facts. */
  reportIf(finding: Finding, facts: Facts): void;
  /** Notes something of a stretch of the paragraph, for `summarize` to look at beside all other notes. */
  collect(note: Note, start: number, end: number): void;
}

/** What a rule noted of a stretch of the document. */
export interface Collected<Note> {
  readonly note: Note;
  /** Number of its paragraph in the document. */
  readonly paragraph: number;
  readonly stretch: Stretch;
  /** Where the stretch's place counts from, in the file. */
  readonly base: number;
}

/** What a rule says of a place that may lie in several paragraphs. */
export interface DocumentFinding<Note> extends Omit<Finding, 'start' | 'end' | 'related'> {
  /** The stretch where it begins. */
  readonly from: Collected<Note>;
  /** The stretch with which it ends, where that is another. */
  readonly to?: Collected<Note>;
  readonly related?: {readonly at: Collected<Note>; readonly message: string};
}

/** What a rule gets beside its notes. */
export interface SummaryContext<Options, Note> {
  readonly options: Options;
  /** Reports a finding. */
  report(finding: DocumentFinding<Note>): void;
}

/** What a rule knows when the whole document is read. */
export interface ConfirmationContext<Options, Summary = undefined> {
  readonly options: Options;
  readonly document: DocumentProfile;
  /** What `summarize` has returned. */
  readonly summary: Summary;
  /** How many of the rule's own candidates in this document were decided on before this one. */
  readonly earlier: number;
  /** The finding's paragraph. */
  readonly paragraph: ParagraphPlace;
  /** The paragraph behind it, where there is one. */
  readonly next: ParagraphPlace | undefined;
}

/**
 * What a paragraph must have for a rule to find anything in it. One test of a number spares the look at most paragraphs,
 * so a rule names whatever all of its findings have in common.
 */
export interface Needs {
  /** A class of words of which there must be one, made by `defineWordClass`. */
  readonly words?: WordClass;
  /** Characters of which there must be one: bits of `defineCharacterClass`, joined by `|`. */
  readonly characters?: number;
}

/**
 * How a rule looks at a text. A check sees one paragraph, and must know nothing else but its options and the
 * project: what it says is kept, and said again wherever the same paragraph stands. What it says of the document is
 * said in two steps: it leaves facts or notes, which are plain data, and `summarize` and `confirm` look at them.
 */
export interface RuleChecks<Options, Facts, Note, Summary> {
  /** What a paragraph must have for the rule to look at it; absent: nothing. */
  readonly needs?: Needs;
  /** Looks at a sentence. */
  check?(sentence: Sentence, context: RuleContext<Options, Facts, Note>): void;
  /** Looks at a paragraph: for what crosses sentences. */
  checkParagraph?(paragraph: Paragraph, context: RuleContext<Options, Facts, Note>): void;
  /**
   * Looks at all notes of a document, in order, each time that it has been read: for what crosses paragraphs.
   *
   * @returns What `confirm` is to know of them.
   */
  summarize?(notes: readonly Collected<Note>[], context: SummaryContext<Options, Note>): Summary;
  /** Decides, once the document is read, whether a deferred finding stands. */
  confirm?(facts: Facts, context: ConfirmationContext<Options, Summary>): boolean;
}

export type Schema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** A rule as its author writes it. At least one of `check` and `checkParagraph` is there. */
export interface RuleDefinition<S extends Schema = Schema, Facts = unknown, Note = unknown, Summary = unknown>
  extends RuleChecks<v.InferOutput<S>, Facts, Note, Summary> {
  /** The problem in the field's own words, in kebab case; the name of the rule's folder. */
  readonly id: string;
  /** One line for lists: the problem, no full stop. */
  readonly description: string;
  readonly category: MqmCategory;
  /** Default severity: what the rule's measured precision allows. */
  readonly severity: Severity;
  /** Best fix the rule offers. */
  readonly fix: FixKind;
  /** Version of mtlint, or of the plugin, that first had the rule. */
  readonly since?: string;
  /**
   * BCP 47 tags of the languages that the rule knows, or `any` for one that depends on no language; English where absent. A tag
   * includes its regions: `en` covers `en-GB`.
   */
  readonly languages?: readonly string[] | 'any';
  /**
   * Whether the rule looks at the source text. `needed`: it is not called for a text without a source. `used`: it finds more,
   * or is more precise, with one. Absent: it never sees the source.
   */
  readonly source?: 'needed' | 'used';
  /** Valibot schema of the options, each with a default. */
  readonly options?: S;
  /** Where the rule is documented; absent for the rules of this package, whose readmes have their places. */
  readonly url?: string;
  /** Rules whose finding stands where two see the same damage. */
  readonly yieldsTo?: readonly string[];
}

/** Options of a rule before defaults are filled in. */
export type RuleOptions = Record<string, unknown>;

/** A rule's definition with what `defineRule` adds. */
export interface RuleMeta
  extends Omit<
    RuleDefinition<Schema, never, never>,
    'options' | 'languages' | keyof RuleChecks<never, never, never, never>
  > {
  readonly options: Schema;
  readonly languages: readonly string[] | 'any';
  /** Where the rule's readme can be read. */
  readonly url: string;
}
