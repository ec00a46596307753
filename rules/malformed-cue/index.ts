import {checkFor, defineCharacterClass, defineRule} from '../../src/toolkit.js';
import {patterns, sign} from './patterns.js';

/** Finds numbers and times of subtitles that were translated or taken apart, so that no player reads them. */
export default defineRule({
  id: 'malformed-cue',
  description: 'Malformed number or time of a subtitle',
  category: 'Design and markup/Markup',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  yieldsTo: ['broken-markup'],
  needs: {characters: defineCharacterClass(/[>→＞»]/)},
  checkParagraph: checkFor(patterns, sign),
});
