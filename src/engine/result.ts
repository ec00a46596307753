import type {Message} from '../rule/message.js';
import type {RuleFailure} from './rule-failure.js';

/** The segments of a file. */
export interface SegmentCounts {
  /** Number of segments that were linted. */
  linted: number;
  /** Number of those that were not, by reason: a state, `untranslated`, or `untranslatable`. */
  skipped: Readonly<Record<string, number>>;
}

/** What was found in a file. */
export interface FileResult {
  /** As it was given, relative to the working directory. */
  path: string;
  words: number;
  /** In order of place. */
  messages: Message[];
  /** Number of segments, for a file that has any. */
  segments?: SegmentCounts;
  /** Rules that failed in this text, mostly plugins'; absent where none did. What the others found is there all the same. */
  failures?: RuleFailure[];
}
