import type {TextPattern} from '../../src/toolkit.js';
import {reason, remove, start} from './patterns.js';

const languages =
  '(?:English|Chinese|German|French|Spanish|Italian|Portuguese|Russian|Japanese|Korean|Arabic|Dutch|Polish|Turkish|Ukrainian|Hindi)';

/** What people write, too, but once, at the end. */
export const repeated: readonly TextPattern[] = [
  {
    pattern: new RegExp(
      `${start}(?:(?:Thanks|Thank you)(?: so much| very much| all)? for (?:watching|listening)(?: (?:this|the|my|our) (?:video|channel|show))?|(?:I['’]ll )?[Ss]ee you (?:guys |all )?(?:in (?:the|my) next (?:video|one|episode)|next time))[.!]{0,3}(?=\\s|$|["”])`,
      'gu',
    ),
    example: '⟦Thanks for watching!⟧\n\nIt is late.',
    reason,
    expected: remove,
  },
  {
    // An engine fills the empty line after a subtitle.
    pattern: new RegExp(
      `(?<=[^\\n]\\n) {0,4}\\((?:in|In|speaking|Speaking|translated (?:from|into|to)) ${languages}\\)(?=\\n\\d|\\s*$|\\n\\n)`,
      'g',
    ),
    example: 'Hi there.\n⟦(in English)⟧\n2',
    reason,
    expected: remove,
  },
];
