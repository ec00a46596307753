import {codesLost, defineRule} from '../../src/toolkit.js';
import {checkForLostWords} from '../shared/lost-words.js';

/** Finds codes, such as "PD1" and "COVID-19", that a translation leaves out. */
export default defineRule({
  id: 'code-lost',
  description: 'Code of the source is missing',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['omission'],
  checkParagraph: checkForLostWords(
    ({source, target}) => codesLost(source, target),
    text => `Code \`${text}\` is missing: add it`,
  ),
});
