import {defineRule} from '../../src/toolkit.js';

/** Finds translations that are longer than their file allows. */
export default defineRule({
  id: 'text-too-long',
  description: 'Translation longer than its limit',
  category: 'Design and markup',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  checkParagraph({text, segment}, {report}) {
    const {maxLength, lengthBefore = 0} = segment ?? {};
    // Shorter in UTF-16 code units is shorter in characters.
    if (maxLength === undefined || lengthBefore > maxLength || lengthBefore + text.length <= maxLength)
      return;
    const characters = [...text];
    const length = lengthBefore + characters.length;
    if (length <= maxLength) return;
    const start = characters.slice(0, maxLength - lengthBefore).join('').length;
    const over = length - maxLength;
    report({
      start,
      end: text.length,
      reason: `${over} character${over === 1 ? '' : 's'} more than the limit of ${maxLength}: shorten the text`,
    });
  },
});
