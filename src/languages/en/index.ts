import type {Language} from '../neutral/language.js';
import {sentenceRanges} from './boundaries.js';
import {registerCountsOf} from './register.js';
import {tag, withText} from './tagger.js';

/** English: parts of speech, lemmas and sentence boundaries. */
export const english: Language = {tag: 'en', tools: {tag, withText, sentenceRanges}, registerCountsOf};
