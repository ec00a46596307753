import type {FormatParts} from '../format.js';
import {readHtmlComments} from './comments.js';
import {readHtml} from './read.js';
import {htmlFixes} from './write.js';

/** HTML. */
export const html: FormatParts = {read: readHtml, readComments: readHtmlComments, write: htmlFixes};
