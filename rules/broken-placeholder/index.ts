import {defineSign} from '../../src/english/signs.js';
import {checkFor} from '../../src/patterns.js';
import {defineRule} from '../../src/rule.js';
import {patterns, sign} from './patterns.js';

/** A placeholder of a program that the translation has taken apart. */
export default defineRule({
  id: 'broken-placeholder',
  description: 'Placeholder that no longer works',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'safe',
  needs: {signs: defineSign(/[%％{｛]/)},
  checkParagraph: checkFor(patterns, sign),
});
