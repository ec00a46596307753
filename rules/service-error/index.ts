import {defineRule, defineWordClass, type Finding, findPatterns, withCodeMasked} from '../../src/toolkit.js';
import {patterns, sign, whole} from './patterns.js';

/** A word of which every paragraph with a finding has one. */
const words =
  /error|warning|translat|quota|requests?$|limit|exceed|language|undefined|^null$|nan$|object|unavailable|gateway|forbidden|traffic|timeout|timed|fetch|tokens?$|key$|unauthorized|throttled|token$|failed|denied|service|server|overloaded|econn|etimedout|langpair|query/i;

/** Finds the error message of a translation service where the translation should be. */
export default defineRule({
  id: 'service-error',
  description: 'Error message of a translation service as the translation',
  category: 'Accuracy/Untranslated',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  needs: {words: defineWordClass(({text}) => words.test(text))},
  checkParagraph(paragraph, {report}) {
    const {text, block, wordCount} = paragraph;
    const findings = sign.test(text) ? findPatterns(withCodeMasked(paragraph), patterns) : [];
    for (const finding of findings) report(finding);
    // A heading, a cell, or an item of a manual may name an error.
    if (findings.length > 0 || block !== 'paragraph' || paragraph.hasCode || wordCount > mostWords) return;
    const found = whole.find(({pattern}) => pattern.test(text.trim()));
    if (found) report(describe(text, found.severity));
  },
});

/** Most words of a message that is the whole paragraph. */
const mostWords = 30;

function describe(text: string, severity: 'error' | 'warning'): Finding {
  const start = text.length - text.trimStart().length;
  const found = text.trim();
  return {start, end: start + found.length, reason: describeError(found), severity};
}

function describeError(found: string): string {
  return found.length > 40
    ? 'Error message of the translation service: translate the text again'
    : `Error \`${found}\` of the translation program: translate the text again`;
}
