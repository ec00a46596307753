import {defineRule, defineWordClass, type Token, tokensIn, wordsOf} from 'mtlint/toolkit';

const vague = defineWordClass(({lower}) => lower === 'thing' || lower === 'nobody');

export const vagueWord = defineRule({
  id: 'house-vague-word',
  description: 'A word that says nothing',
  category: 'Style/Awkward',
  severity: 'warning',
  fix: 'none',
  url: 'https://example.org/style/vague-word',
  needs: {words: vague},
  checkParagraph(paragraph, {report}) {
    const count = wordsOf(paragraph).length;
    const tokens: readonly Token[] = tokensIn(vague, paragraph);
    for (const {start, end} of tokens) report({start, end, reason: `Say which: one of ${count} words`});
  },
});
