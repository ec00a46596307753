import {
  defineCharacterClass,
  defineRule,
  findPatterns,
  withCodeMasked,
  withoutOverlaps,
} from '../../src/toolkit.js';
import {comparedMasks} from './masks.js';
import {patterns} from './patterns.js';

/** Finds what a translation program put into the text for its own use and did not remove. */
export default defineRule({
  id: 'leftover-marker',
  description: 'Marker of a translation program in the text',
  category: 'Design and markup/Markup',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  needs: {characters: defineCharacterClass(/[\d_%@|§<[{]/)},
  checkParagraph(paragraph, {report}) {
    // The usual filler is an X, which is the mark of a mask.
    const text = withCodeMasked(paragraph, '·');
    for (const finding of withoutOverlaps([...findPatterns(text, patterns), ...comparedMasks(text)])) {
      // Plain text has no code, but people write it like this.
      const isCode = text[finding.start - 1] === '`' && text[finding.end] === '`';
      if (!isCode) report(finding);
    }
  },
});
