import {defineRule, defineWordClass, type Finding, findPatterns, withCodeMasked} from '../../src/toolkit.js';
import {patterns, sign, words} from './patterns.js';

/** Reports text from around an article, such as a site name or a byline, that was copied along with it. */
export default defineRule({
  id: 'page-boilerplate',
  description: 'Leftover text from a web page',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['repeated-words', 'repeated-phrase', 'stray-punctuation'],
  needs: {words: defineWordClass(({text}) => words.test(text))},
  checkParagraph(paragraph, {report}) {
    // The title of a page may name its site, and a button may say "Read more".
    if (paragraph.block === 'heading' || paragraph.block === 'term' || !sign.test(paragraph.text)) return;
    for (const finding of findPatterns(withCodeMasked(paragraph), patterns))
      report(trimmed(paragraph.text, finding));
  },
});

/** The finding without surrounding white space, which stays when the rest is removed. */
function trimmed(text: string, finding: Finding): Finding {
  const found = text.slice(finding.start, finding.end);
  const start = finding.start + found.length - found.trimStart().length;
  return {...finding, start, end: finding.end - (found.length - found.trimEnd().length)};
}
