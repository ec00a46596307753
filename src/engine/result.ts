import type {Message} from '../rule/message.js';
import type {RuleFailure} from './rule-failure.js';

/** What was found in a file. */
export interface FileResult {
  /** As it was given, relative to the working directory. */
  path: string;
  words: number;
  /** In order of place. */
  messages: Message[];
  /** Rules that failed in this text, mostly plugins'; absent where none did. What the others found is there all the same. */
  failures?: RuleFailure[];
}
