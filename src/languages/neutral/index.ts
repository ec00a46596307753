import type {Language} from './language.js';
import {sentenceRanges} from './sentences.js';
import {tag, withText} from './tokens.js';

/** Any language: tokens and sentences, as far as spaces and punctuation show them. It tags no parts of speech. */
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
