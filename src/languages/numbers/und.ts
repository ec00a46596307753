import type {NumberLanguage} from './language.js';

/**
 * A language without lists: digits and their signs only. Any word after a number may be a scale, and any word may be a common
 * number.
 */
export const und: NumberLanguage = {tag: 'und', cardinals: '', scales: '', attached: 's', unlisted: true};
