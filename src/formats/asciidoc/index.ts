import {markupFormat} from '../markup/format.js';
import {withLineEndsOf} from '../markup/line-ends.js';
import {readAsciidoc} from './reader.js';

/**
 * AsciiDoc. Whether a mark is markup depends on what is around it, and an escape that is not needed is shown: characters are written as
 * they are, and a fix that would make markup of them is refused.
 */
export const asciidoc = markupFormat({parse: readAsciidoc, encode: withLineEndsOf});
