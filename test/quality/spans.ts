import type {Severity} from '../../src/model/severity.js';

/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a checker says of a place. */
export interface Flag extends Span {
  /** The rule, or the peer's name. */
  readonly rule: string;
  readonly severity: Severity;
  /** The other places of the same problem, which the checker lists. */
  readonly also?: readonly Span[];
  /** Names a flag of mtlint by its rule and the words around it, but not by its place. */
  readonly key?: string;
  /** What mtlint says of it. */
  readonly message?: string;
}

/** How far apart a flag and a mark may stand and still mean the same place, in characters. */
const tolerance = 2;

/** Whether two spans mean the same place: they overlap, or stand at most two characters apart. */
export function meets(one: Span, other: Span): boolean {
  return one.start <= other.end + tolerance && other.start <= one.end + tolerance;
}

/** A flag longer than this says too little about a place to be compared with a rater's mark. */
export const longestFlag = 160;

/** Whether a flag is too long to be compared with a place. */
export function isLong(flag: Span): boolean {
  return flag.end - flag.start > longestFlag;
}
