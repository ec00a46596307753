import {defineRule} from 'mtlint';

/** A word that says nothing. */
export const noThing = defineRule({
  id: 'no-thing',
  description: 'A word that says nothing',
  category: 'Style/Awkward',
  severity: 'warning',
  fix: 'none',
  url: 'https://example.org/no-thing',
  check(sentence, {report}) {
    for (const token of sentence.tokens)
      if (token.lower === 'thing') report({start: token.start, end: token.end, reason: 'Say which thing'});
  },
});
