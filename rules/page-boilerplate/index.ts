import {defineRule, defineWordClass, type Finding, findPatterns, withCodeMasked} from '../../src/toolkit.js';
import {patterns, sign, words} from './patterns.js';

/** A piece of the web page around an article that came along with its text. */
export default defineRule({
  id: 'page-boilerplate',
  description: 'Piece of a web page glued to the text',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['repeated-words', 'repeated-phrase', 'stray-punctuation'],
  needs: {words: defineWordClass(({text}) => words.test(text))},
  checkParagraph(paragraph, {report}) {
    // A page's own title names its site, and a button may say "Read more".
    if (paragraph.block === 'heading' || paragraph.block === 'term' || !sign.test(paragraph.text)) return;
    for (const finding of findPatterns(withCodeMasked(paragraph), patterns))
      report(trimmed(paragraph.text, finding));
  },
});

/** The finding without the white space around it, which stays where the rest is taken out. */
function trimmed(text: string, finding: Finding): Finding {
  const found = text.slice(finding.start, finding.end);
  const start = finding.start + found.length - found.trimStart().length;
  return {...finding, start, end: finding.end - (found.length - found.trimEnd().length)};
}
