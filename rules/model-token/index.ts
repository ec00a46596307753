import {defineCharacterClass} from '../../src/languages/neutral/character-classes.js';
import {checkFor} from '../../src/languages/neutral/text-patterns.js';
import {defineRule} from '../../src/rule/define.js';
import {patterns} from './patterns.js';

/** A token that a translation model uses inside and that came out with the text. */
export default defineRule({
  id: 'model-token',
  description: 'Internal token of a translation model',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'safe',
  yieldsTo: ['broken-markup'],
  needs: {characters: defineCharacterClass(/[<＜[▁@#Ġ⁇_]/)},
  checkParagraph: checkFor(patterns),
});
