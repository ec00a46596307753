import type {NumberLanguage} from './language.js';

/** A language without lists: digits and their signs only. */
export const und: NumberLanguage = {tag: 'und', cardinals: '', scales: '', attached: 's'};
