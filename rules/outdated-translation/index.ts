import {defineRule} from '../../src/toolkit.js';

/** Reports a part of the translation whose source has changed since it was recorded. */
export default defineRule({
  id: 'outdated-translation',
  description: 'Translation of an earlier version of the source',
  category: 'Accuracy/Mistranslation',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph({segment, tokens, text}, {report, source}) {
    if (!segment?.isOutdated || !source) return;
    const start = tokens[0]?.start ?? 0;
    report({
      start,
      end: tokens.at(-1)?.end ?? text.length,
      reason: 'The source has changed since this was translated: update the translation',
      source: {start: 0, end: source.text.length},
    });
  },
});
