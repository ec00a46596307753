import {defineCharacterClass} from '../../src/languages/neutral/character-classes.js';
import {checkFor} from '../../src/languages/neutral/text-patterns.js';
import {defineRule} from '../../src/rule/define.js';
import {patterns, sign} from './patterns.js';

/** A number, ordinal, amount or measure in a form that English does not have. */
export default defineRule({
  id: 'malformed-number',
  description: 'Number in a form that English does not have',
  category: 'Locale conventions/Number format',
  severity: 'error',
  fix: 'safe',
  // The apostrophes are those of "o'clock".
  needs: {characters: defineCharacterClass(/[\d'’]/)},
  checkParagraph: checkFor(patterns, sign),
});
