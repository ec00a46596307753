import {defineRule, entitiesLost} from '../../src/toolkit.js';
import {checkForLostWords} from '../shared/lost-words.js';

/** Finds names and acronyms in Latin letters that a translation leaves out. */
export default defineRule({
  id: 'entity-lost',
  description: 'Name or acronym of the source is missing',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['omission', 'code-lost'],
  checkParagraph: checkForLostWords(
    ({source, target, pair}) => entitiesLost(source, target, pair),
    text => `Name \`${text}\` is missing: add it`,
  ),
});
