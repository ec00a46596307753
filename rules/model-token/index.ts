import {defineSign} from '../../src/english/signs.js';
import {checkFor} from '../../src/patterns.js';
import {defineRule} from '../../src/rule.js';
import {patterns} from './patterns.js';

/** A token that a translation model uses inside and that came out with the text. */
export default defineRule({
  id: 'model-token',
  description: 'Internal token of a translation model',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'safe',
  yieldsTo: ['broken-markup'],
  needs: {signs: defineSign(/[<＜[▁@#Ġ⁇_]/)},
  checkParagraph: checkFor(patterns),
});
