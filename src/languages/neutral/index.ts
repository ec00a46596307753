import type {Language} from './language.js';
import {sentenceRanges} from './sentences.js';
import {tag, withText} from './tokens.js';

/** Works for any language: finds tokens and sentences by spaces and punctuation, and tags no parts of speech. */
export const neutral: Language = {
  tag: 'und',
  tools: {tag, withText, sentenceRanges},
  registerCountsOf: ({sentences, tally}) => ({
    sentences: sentences.length,
    imperatives: 0,
    questions: 0,
    words: tally.words,
    persons: 0,
    code: tally.code,
  }),
};
