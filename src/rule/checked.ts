import type {DocumentProfile} from '../languages/neutral/document-profile.js';
import type {Neighbors} from '../languages/neutral/neighbors.js';
import type {Paragraph} from '../languages/neutral/token.js';
import type {FileRange} from '../model/file-range.js';
import type {Finding} from '../model/finding.js';
import type {Collected, DocumentView} from './definition.js';
import type {ParagraphPlace} from './locations.js';

/** A finding with its place in the file. */
export interface LocatedFinding {
  readonly said: Pick<
    Finding,
    'reason' | 'expected' | 'isMarkup' | 'restoresStructure' | 'note' | 'severity' | 'fix'
  >;
  readonly inFile: FileRange;
  /** The span as the reader sees it. It differs from the file's text if it contains markup. */
  readonly text?: string;
  /** The words around it, which tell it from another finding of the same text. */
  readonly neighbors: Neighbors;
  readonly related?: {readonly inFile: FileRange; readonly message: string};
  /** The other places with the same problem. */
  readonly also?: readonly FileRange[];
  /** The part of the source that it is about. */
  readonly source?: {readonly inFile: FileRange; readonly text: string};
}

/**
 * What a rule says of a paragraph that it sees alone. Plain data that holds on to nothing, with places that count
 * from where the paragraph's own count: it is true of the same paragraph wherever else it stands.
 */
export interface Checked {
  readonly findings: readonly LocatedFinding[];
  readonly candidates: readonly Candidate[];
  readonly notes: readonly LocatedNote[];
}

/** A finding on which the rule decides when the document is read. */
export interface Candidate {
  readonly finding: LocatedFinding;
  readonly facts: unknown;
}

/** A note that a rule made of a stretch of a paragraph. */
export type LocatedNote = Pick<Collected<unknown>, 'note' | 'stretch'>;

/** What a rule says, and where the places in it count from, in the file. */
export interface PlacedFinding {
  readonly finding: LocatedFinding;
  readonly base: number;
  /** The paragraph that it is in, in the file, where it is in one. */
  readonly paragraph?: FileRange | undefined;
  /** The number of that paragraph in the document. */
  readonly number?: number;
}

/** What a rule said of a paragraph, and which paragraph that is. */
export interface CheckedParagraph {
  /** Its number in the document. */
  readonly number: number;
  /** Offset in the file from which positions count. */
  readonly base: number;
  readonly checked: Checked;
}

/** A document of which all paragraphs are checked. */
export interface CheckedDocument {
  readonly profile: DocumentProfile;
  /** The position of a paragraph, by number; undefined after the last one. */
  paragraph(number: number): ParagraphPlace | undefined;
}

/** A rule that is ready to run, with its options and its project. */
export interface Checker {
  /** What the rule says of a document beside its source. Absent for a rule that does not compare documents. */
  readonly compare?: (target: DocumentView, source: DocumentView) => readonly LocatedFinding[];
  /** What the rule says of a paragraph; undefined where it says nothing. */
  check(paragraph: Paragraph): Checked | undefined;
  /**
   * What it says of the document.
   *
   * @param said What {@link check} has returned, in the order of the paragraphs.
   */
  conclude(said: readonly CheckedParagraph[], document: CheckedDocument): readonly PlacedFinding[];
}
