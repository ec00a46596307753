import type {Neighbors} from '../languages/neutral/neighbors.js';
import type {FixKind, Severity} from '../model/severity.js';

/** Line and column from 1, offset from 0, in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

/** A range of the source. */
export interface SourcePlace {
  start: Place;
  end: Place;
  /** Without markup, as a reader sees it. */
  text: string;
  /** The file that it is in, where that is another one. */
  path?: string;
}

/** A problem in a file, as in the JSON report. */
export interface Message {
  ruleId: string;
  severity: Severity;
  /** MQM-Core category. */
  category: string;
  message: string;
  note: string | null;
  start: Place;
  end: Place;
  /** The file's own text at the place. */
  actual: string;
  /** The words beside it, in its sentence: with rule and text they tell the problem from others. */
  context: Neighbors;
  /** What could stand there instead, the most likely first: as the format writes it, with the escapes that it needs. */
  expected: string[];
  fix: FixKind;
  url: string;
  /** The segment that it is in, in a file of segments. */
  segment?: {id: string};
  /** The source of the segment, or the part of it that the problem is about. */
  source?: SourcePlace;
  related?: {start: Place; end: Place; message: string};
  /** The other places with the same problem, in order, where one message covers several. */
  also?: {start: Place; end: Place}[];
}
