import {checkFor, defineCharacterClass, defineRule} from '../../src/toolkit.js';
import {patterns} from './patterns.js';

/** Finds internal tokens of a translation model that leaked into the text. */
export default defineRule({
  id: 'model-token',
  description: 'Internal token of a translation model',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: 'any',
  yieldsTo: ['broken-markup', 'leftover-marker'],
  needs: {characters: defineCharacterClass(/[<＜[▁@#Ġ⁇_￭｟【]/)},
  checkParagraph: checkFor(patterns),
});
