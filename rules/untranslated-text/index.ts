import * as v from 'valibot';
import {signsOf} from '../../src/english/signs.js';
import {proseOf, withoutOverlaps} from '../../src/patterns.js';
import {defineRule, type Finding} from '../../src/rule.js';
import {foreignWords, mayHoldForeignWords} from './languages.js';
import {foreignLetters, foreignScripts, scriptNames} from './scripts.js';

/** Text that stayed in another language or script. */
export default defineRule({
  id: 'untranslated-text',
  description: 'Text in another language',
  category: 'Accuracy/Untranslated',
  severity: 'error',
  fix: 'none',
  options: v.strictObject({
    scripts: v.optional(v.array(v.picklist(scriptNames)), []),
    terms: v.optional(v.array(v.string()), []),
  }),
  yieldsTo: ['mojibake', 'site-furniture', 'model-chatter'],
  checkParagraph(paragraph, {options, report}) {
    const {language} = paragraph;
    if (language && !/^en\b/i.test(language)) return;
    const mayHoldLetters = (signsOf(paragraph) & foreignLetters) !== 0;
    const mayHoldWords = mayHoldForeignWords(paragraph);
    if (!mayHoldLetters && !mayHoldWords) return;
    const text = proseOf(paragraph);
    const terms = new Set(options.terms.map(term => term.toLowerCase()));
    const scripts = mayHoldLetters ? foreignScripts(text, options.scripts, terms) : [];
    const words = mayHoldWords ? foreignWords(text, terms) : [];
    for (const finding of merged(text, [...scripts, ...words])) report(finding);
  },
});

/** Where most of a paragraph is in another language, that is one problem. */
function merged(text: string, findings: readonly Finding[]): readonly Finding[] {
  const inOrder = withoutOverlaps(findings);
  const length = inOrder.reduce((sum, {start, end}) => sum + end - start, 0);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last || first === last || length < text.length / 2) return inOrder;
  const reason = 'Untranslated text: most of this paragraph is in another language';
  return [{start: first.start, end: last.end, reason}];
}
