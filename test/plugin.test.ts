import {retext} from 'retext';
import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import {unified} from 'unified';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import misplacedCapital from '../rules/misplaced-capital/index.js';
import passiveVoice from '../rules/passive-voice/index.js';
import repeatedWords from '../rules/repeated-words/index.js';
import {createLinter} from '../src/linter.js';
import {defineRule} from '../src/rule.js';

const schema = v.strictObject({});
const off = Object.fromEntries(Object.keys(rules).map(id => [id, 'off' as const]));

describe('a rule in a pipeline of one’s own', () => {
  it('reports on the file, decides with the whole document in view, and stamps its identity', async () => {
    const file = await unified()
      .use(retextEnglish)
      .use(misplacedCapital)
      .use(retextStringify)
      .process('We must act and resolutely Protect the rules.\n\nIt is so.');
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({
      ruleId: 'misplaced-capital',
      source: 'mtlint',
      fatal: true,
      actual: 'Protect',
      expected: ['protect'],
      line: 1,
      column: 28,
    });
  });

  it('works beside others and with the plugins of retext', async () => {
    const file = await retext()
      .use(retextEnglish)
      .use(repeatedWords)
      .use(passiveVoice)
      .process('The the plan was made.');
    expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([
      ['repeated-words', true],
      ['passive-voice', undefined],
    ]);
  });

  it('refuses options that it does not have', () => {
    expect(() => unified().use(passiveVoice, {alow: []}).freeze()).toThrow(
      /Options of passive-voice: .*alow/,
    );
    expect(() => unified().use(passiveVoice, {allow: 'built'}).freeze()).toThrow(/`allow`/);
  });
});

describe('defineRule', () => {
  it('offers fixes only where no markup stands in between', async () => {
    const linter = createLinter();
    const {messages} = await linter.lint('The the end. *The* the end.', {format: 'markdown'});
    expect(messages.map(({actual, expected, fix}) => ({actual, expected, fix}))).toEqual([
      {actual: 'The the', expected: ['The'], fix: 'safe'},
      {actual: 'The* the', expected: ['The'], fix: 'none'},
    ]);
  });

  it('hands a rule its options with their defaults', async () => {
    const seen: unknown[] = [];
    const rule = defineRule({
      id: 'long-word',
      description: 'Long word',
      category: 'Style/Awkward',
      severity: 'info',
      fix: 'none',
      options: v.strictObject({letters: v.optional(v.number(), 12)}),
      check: (_, {options}) => seen.push(options),
    });
    await retext().use(retextEnglish).use(rule).use(rule, {letters: 5}).process('One.');
    await retext().use(retextEnglish).use(rule).process('One.');
    expect(seen).toEqual([{letters: 5}, {letters: 12}]);
  });

  it('lets a rule compare what it noted in all paragraphs, and decide by it', async () => {
    const rule = defineRule<typeof schema, string, string, ReadonlySet<string>>({
      id: 'word-in-brackets',
      description: 'Word in brackets',
      category: 'Style/Awkward',
      severity: 'info',
      fix: 'suggest',
      options: schema,
      checkParagraph({text}, {note, defer}) {
        for (const {0: found, index} of text.matchAll(/\[\w+\]/g)) note(found, index, index + found.length);
        for (const {0: found, index} of text.matchAll(/\{\w+\}/g))
          defer(
            {start: index, end: index + found.length, reason: 'Braces', expected: ['']},
            found.slice(1, -1),
          );
      },
      compare(notes, {report}) {
        const [first, ...others] = notes;
        const last = others.at(-1);
        if (first && last)
          report({from: first, to: last, reason: 'Brackets', related: {at: first, message: 'The first'}});
        return new Set(notes.map(({note}) => note.slice(1, -1)));
      },
      keep: (word, {summary, next}) => summary.has(word) && next !== undefined,
    });
    const text = 'One [two] three.\n\nFour {two} five {six} seven [eight] nine.\n\nTen {two}.';
    const {messages} = await createLinter({plugins: {'word-in-brackets': rule}, rules: off}).lint(text);
    expect(messages.map(({message, actual, fix}) => [message, actual, fix])).toEqual([
      ['Brackets', text.slice(4, text.indexOf(' nine')), 'none'],
      ['Braces', '{two}', 'suggest'],
    ]);
    expect(messages[0]).toMatchObject({
      context: {before: 'One', after: 'nine'},
      related: {start: {offset: 4}, end: {offset: 9}, message: 'The first'},
    });
    const alone = await retext().use(retextEnglish).use(rule).process(text);
    expect(alone.messages.map(({reason, place}) => [reason, place])).toEqual([
      ['Brackets', {start: messages[0]?.start, end: messages[0]?.end}],
      ['Braces', {start: messages[1]?.start, end: messages[1]?.end}],
    ]);
  });
});

it('a linter refuses a rule that is set to what is no severity', () => {
  const wrong = {rules: {'repeated-words': 'loud'}} as unknown as Parameters<typeof createLinter>[0];
  expect(() => createLinter(wrong)).toThrow(
    'Options of repeated-words: expected error, warning, info, on, off, not "loud"',
  );
  // What a user writes as a rule's id may be a name that objects have.
  const settings = JSON.parse('{"rules": {"__proto__": "off"}}');
  expect(() => createLinter(settings)).toThrow('unknown rule `__proto__`');
});
