import {expect, it} from 'vitest';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import {mostWordClasses} from '../src/languages/neutral/word-class.js';
import {defineRule, defineWordClass, tokensIn} from '../src/toolkit.js';

const off = Object.fromEntries(Object.keys(rules).map(id => [id, 'off' as const]));

/** A plugin's rule that reports one word. */
function ruleAgainst(word: string) {
  const words = defineWordClass(({lower}) => lower === word);
  return defineRule({
    id: `no-${word}`,
    description: 'A word',
    category: 'Style',
    severity: 'info',
    fix: 'none',
    needs: {words},
    checkParagraph(paragraph, {report}) {
      for (const {start, end, text} of tokensIn(words, paragraph))
        report({start, end, reason: `Word \`${text}\`: remove it`});
    },
  });
}

it('has room for a word class of many more rules, and keeps each apart', async () => {
  const text = 'Red green blue red.\n\nNothing here.\n\nWhite red.';
  const words = ['red', 'green', 'blue', 'white', ...Array.from({length: 16}, (_, index) => `word${index}`)];
  // In use before, so that forms of the tokens are known already.
  await createLinter({rules: off}).lint(text);
  const plugins = Object.fromEntries(words.map(word => [`no-${word}`, ruleAgainst(word)]));
  const {messages} = await createLinter({rules: off, plugins}).lint(text);
  expect(messages.map(({ruleId, start}) => `${ruleId} ${start.line}:${start.column}`)).toEqual([
    'no-red 1:1',
    'no-green 1:5',
    'no-blue 1:11',
    'no-red 1:16',
    'no-white 5:1',
    'no-red 5:7',
  ]);
});

it('refuses a class beyond the last, and says what to do', () => {
  const define = () => {
    for (let number = 0; number <= mostWordClasses; number++) defineWordClass(() => false);
  };
  expect(define).toThrow(/^All 60 word classes are taken: look for your words in the check itself$/);
});
