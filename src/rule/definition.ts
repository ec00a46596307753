import type * as v from 'valibot';
import type {DocumentProfile} from '../languages/neutral/document-profile.js';
import type {WordClass} from '../languages/neutral/lexeme.js';
import type {Terms} from '../languages/neutral/terms.js';
import type {Paragraph, Sentence} from '../languages/neutral/token.js';
import type {BlockCode} from '../model/block.js';
import type {FileRange} from '../model/file-range.js';
import type {Finding} from '../model/finding.js';
import type {GlossaryEntry} from '../model/glossary.js';
import type {MqmCategory} from '../model/mqm-category.js';
import type {FixKind, Severity} from '../model/severity.js';
import type {StructureItem} from '../model/structure.js';
import type {ParagraphPlace, Stretch} from './locations.js';

/** Facts about a text that its project provides. */
export interface Project {
  /** Words and phrases that are correct in this project. Findings inside them are not reported. */
  readonly terms: Terms;
  /** Terms and their translations. */
  readonly glossary?: readonly GlossaryEntry[];
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** BCP 47 tag of the source language, if known. */
  readonly sourceLanguage?: string;
}

/** A whole document. */
export interface DocumentView {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The elements that a translation keeps, in order of position. */
  readonly structure: readonly StructureItem[];
}

/** A finding about a whole document. Its positions count in the file. */
export interface ComparisonFinding extends Omit<Finding, 'related'> {
  /** The part of the source that it is about. */
  readonly source?: FileRange;
}

/** What a rule that compares documents gets in addition to them. */
export interface ComparisonContext<Options> {
  readonly options: Options;
  /** Reports a finding. */
  report(finding: ComparisonFinding): void;
}

/** The source of a paragraph. */
export interface SourceView {
  /** As a reader sees it, without markup. Offsets in findings count in it. */
  readonly text: string;
  /** BCP 47 tag; undefined if it is not known. */
  readonly language: string | undefined;
  /** Whether it contains code. */
  readonly hasCode: boolean;
  /** Its analysis in its own language, made when it is first asked for. */
  readonly paragraph: Paragraph;
  /** Its markup and placeholders. */
  readonly codes: readonly BlockCode[];
}

/** What a rule gets in addition to the text. */
export interface RuleContext<Options, Facts = undefined, Note = undefined> extends Project {
  readonly options: Options;
  /** The source of the paragraph; undefined where there is none, and for a rule that has not declared `source`. */
  readonly source: SourceView | undefined;
  /**
   * Reports a finding.
   *
   * @throws {RangeError} When it lies outside the paragraph. mtlint reports a rule that throws as failed.
   */
  report(finding: Finding): void;
  /** Holds a finding back until the whole document has been read; `confirm` then decides on it from the facts. */
  reportIf(finding: Finding, facts: Facts): void;
  /** Records a note about a range of the paragraph; `summarize` gets all notes of the document. */
  collect(note: Note, start: number, end: number): void;
}

/** A rule's note about a range of the document. */
export interface Collected<Note> {
  readonly note: Note;
  /** Number of its paragraph in the document. */
  readonly paragraph: number;
  readonly stretch: Stretch;
  /** Offset in the file from which the range counts. */
  readonly base: number;
}

/** A finding that may span several paragraphs. */
export interface DocumentFinding<Note> extends Omit<Finding, 'start' | 'end' | 'related'> {
  /** The range where it begins. */
  readonly from: Collected<Note>;
  /** The range where it ends, if that is a different one. */
  readonly to?: Collected<Note>;
  readonly related?: {readonly at: Collected<Note>; readonly message: string};
  /** The other ranges with the same problem, in order, where one message covers several. */
  readonly also?: readonly Collected<Note>[];
}

/** What a rule gets in addition to its notes. */
export interface SummaryContext<Options, Note> {
  readonly options: Options;
  /** Reports a finding. */
  report(finding: DocumentFinding<Note>): void;
}

/** What a rule knows once the whole document has been read. */
export interface ConfirmationContext<Options, Summary = undefined> {
  readonly options: Options;
  readonly document: DocumentProfile;
  /** The result of `summarize`. */
  readonly summary: Summary;
  /** Number of the rule's candidates in this document that were decided before this one. */
  readonly earlier: number;
  /** The finding's paragraph. */
  readonly paragraph: ParagraphPlace;
  /** The next paragraph, if any. */
  readonly next: ParagraphPlace | undefined;
}

/**
 * What a paragraph must contain for a rule to find anything in it. A single bit test then skips most paragraphs, so a rule
 * should name whatever all its findings have in common.
 */
export interface Needs {
  /** A word class of which at least one word must occur, made by `defineWordClass`. */
  readonly words?: WordClass;
  /** Character classes of which at least one must occur: bits of `defineCharacterClass`, joined by `|`. */
  readonly characters?: number;
}

/**
 * How a rule examines a text. A check sees one paragraph and may depend only on its options and the project, because its
 * findings are cached and reused wherever the same paragraph appears. Findings about the whole document take two steps: a
 * check leaves facts or notes, which are plain data, and `summarize` and `confirm` evaluate them.
 */
export interface RuleChecks<Options, Facts, Note, Summary> {
  /** What a paragraph must contain for the rule to examine it. Absent: anything. */
  readonly needs?: Needs;
  /** Examines a sentence. */
  check?(sentence: Sentence, context: RuleContext<Options, Facts, Note>): void;
  /** Examines a paragraph, for problems that span sentences. */
  checkParagraph?(paragraph: Paragraph, context: RuleContext<Options, Facts, Note>): void;
  /**
   * Evaluates all notes of a document, in order, each time it has been read, for problems that span paragraphs.
   *
   * @returns What `confirm` needs to know about them.
   */
  summarize?(notes: readonly Collected<Note>[], context: SummaryContext<Options, Note>): Summary;
  /**
   * Compares a document with its source, for what is not prose. It is called where both have a format that reads their structure.
   */
  compare?(target: DocumentView, source: DocumentView, context: ComparisonContext<Options>): void;
  /** Decides, once the document has been read, whether to report a finding that was held back. */
  confirm?(facts: Facts, context: ConfirmationContext<Options, Summary>): boolean;
}

export type Schema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** A rule as its author writes it, with at least one of `check` and `checkParagraph`. */
export interface RuleDefinition<S extends Schema = Schema, Facts = unknown, Note = unknown, Summary = unknown>
  extends RuleChecks<v.InferOutput<S>, Facts, Note, Summary> {
  /** The problem in the field's own words, in kebab case; the name of the rule's folder. */
  readonly id: string;
  /** One line for lists: the problem, without a period. */
  readonly description: string;
  readonly category: MqmCategory;
  /** Default severity: what the rule's measured precision allows. */
  readonly severity: Severity;
  /** Best fix the rule offers. */
  readonly fix: FixKind;
  /** Version of mtlint, or of the plugin, that first had the rule. */
  readonly since?: string;
  /**
   * BCP 47 tags of the languages that the rule supports, or `any` if it does not depend on the language. Default: English. A
   * tag includes its regions: `en` covers `en-GB`.
   */
  readonly languages?: readonly string[] | 'any';
  /**
   * Whether the rule reads the source text. `needed`: it does not run without a source. `used`: it finds more, or is more
   * precise, with one. Absent: it ignores the source.
   */
  readonly source?: 'needed' | 'used';
  /** Whether it is about whole sentences: labels, such as the names of buttons, are not checked then. */
  readonly skipsLabels?: boolean;
  /** Whether it is about parts of the source that the target lacks. Only such rules see these (`paragraph.segment.missing`). */
  readonly checksMissing?: boolean;
  /** Valibot schema of the options, each with a default. */
  readonly options?: S;
  /** URL of the rule's documentation; absent for built-in rules, which have readmes. */
  readonly url?: string;
  /** Rules whose message is kept when this rule and one of them report the same problem. */
  readonly yieldsTo?: readonly string[];
}

/** A rule's options before defaults are filled in. */
export type RuleOptions = Record<string, unknown>;

/** A rule's definition with the properties that `defineRule` adds. */
export interface RuleMeta
  extends Omit<
    RuleDefinition<Schema, never, never>,
    'options' | 'languages' | keyof RuleChecks<never, never, never, never>
  > {
  readonly options: Schema;
  readonly languages: readonly string[] | 'any';
  /** URL of the rule's readme. */
  readonly url: string;
}
