import {checkFor, defineCharacterClass, defineRule} from '../../src/toolkit.js';
import {patterns, sign} from './patterns.js';

/** Finds numbers, ordinals, amounts, and measurements in a form that English does not use. */
export default defineRule({
  id: 'malformed-number',
  description: 'Number in a form that English does not use',
  category: 'Locale conventions/Number format',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['decimal-comma'],
  // The apostrophes are for "o'clock".
  needs: {characters: defineCharacterClass(/[\d'’]/)},
  checkParagraph: checkFor(patterns, sign),
});
