import {checkFor, defineCharacterClass, defineRule} from '../../src/toolkit.js';
import {patterns, sign} from './patterns.js';

/** A number, ordinal, amount or measure in a form that English does not have. */
export default defineRule({
  id: 'malformed-number',
  description: 'Number in a form that English does not have',
  category: 'Locale conventions/Number format',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  // The apostrophes are those of "o'clock".
  needs: {characters: defineCharacterClass(/[\d'’]/)},
  checkParagraph: checkFor(patterns, sign),
});
