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
import {createLinter, linterOf} from '../src/engine/linter.js';
import {builtInFormats} from '../src/formats/registry.js';
import {createProjectLinter} from '../src/project/project-linter.js';
import {defineRule} from '../src/rule/define.js';

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

describe('a rule that fails', () => {
  const about = {description: 'd', category: 'Style', severity: 'warning', fix: 'none', url: 'u'} as const;
  const failing = defineRule({
    ...about,
    id: 'house-failing',
    check({tokens}, {report}) {
      report({start: 0, end: 3, reason: 'Found before'});
      if (tokens.some(({lower}) => lower === 'key')) throw new Error('no key');
    },
  });

  it('does not take along what others find, and is told of', async () => {
    const linter = linterOf({
      plugins: {'house-failing': failing},
      ruleFiles: {'house-failing': '/p.mjs'},
    });
    const text = 'They found the the key.\n\nIt is so.';
    const failures = [{ruleId: 'house-failing', message: 'no key', file: '/p.mjs'}];
    for (const result of [await linter.lint(text), await linter.open().lint(text)]) {
      expect(result.messages.map(({ruleId, start}) => [ruleId, start.line])).toEqual([
        ['repeated-words', 1],
        ['house-failing', 3],
      ]);
      expect(result.failures).toEqual(failures);
    }
    expect(await linter.lint('It is so.')).not.toHaveProperty('failures');
  });

  it('makes no directive useless', async () => {
    const linter = createLinter({plugins: {'house-failing': failing}});
    const text = '<!-- mtlint-disable-next house-failing -- because -->\n\nThey found the key.';
    expect((await linter.lint(text, {format: 'markdown'})).messages).toEqual([]);
  });

  it('fails the pipeline that it is in', async () => {
    await expect(retext().use(retextEnglish).use(failing).process('A key.')).rejects.toThrow('no key');
  });

  it('may be one that names places outside of its paragraph', async () => {
    const places = [
      [-5, 0],
      [0, 100],
      [3, 1],
      [Number.NaN, 1],
    ] as const;
    for (const [start, end] of places) {
      const outside = defineRule({
        ...about,
        id: 'house-outside',
        checkParagraph(_, {report}) {
          report({start, end, reason: 'r'});
        },
      });
      const {failures} = await createLinter({plugins: {'house-outside': outside}}).lint('A key.\n\nA fish.');
      expect(failures).toEqual([
        {ruleId: 'house-outside', message: `${start} to ${end} is outside a paragraph of 6 characters`},
      ]);
    }
  });
});

describe('what is passed wrong from plain JavaScript', () => {
  const about = {id: 'x-a', description: 'd', category: 'c', severity: 'info', fix: 'none', check() {}};

  it.each([
    [undefined, 'the rule: expected an object, not undefined'],
    [{}, '`id`: expected a name without spaces or commas, not undefined'],
    [{...about, id: 'a b'}, '`id`: expected a name without spaces or commas, not "a b"'],
    [{...about, severity: 'loud'}, '`severity`: expected error, warning or info, not "loud"'],
    [{...about, fix: true}, '`fix`: expected safe, suggest or none, not true'],
    [{...about, options: {}}, '`options`: expected a Valibot strictObject, not {}'],
    [{...about, confirm: 1}, '`confirm`: expected a function, not 1'],
    [{...about, languages: 'en'}, '`languages`: expected a list of language tags, or "any", not "en"'],
    [{...about, source: true}, '`source`: expected "needed" or "used", not true'],
    [{...about, since: 1}, '`since`: expected a version, not 1'],
    [{...about, check: undefined}, '`x-a` checks nothing: add `check`, `checkParagraph`, or `compare`'],
  ])('is refused by defineRule: %j', (definition, why) => {
    expect(() => defineRule(definition as never)).toThrow(new TypeError(`defineRule: ${why}`));
  });

  it.each([
    [null, 'expected an object'],
    [{rulez: {}}, 'rulez: unknown key `rulez`: did you mean `rules`?'],
    [
      {rules: {'repeated-words': 3}},
      'rules.repeated-words: expected a severity, or a list of a severity and the rule options',
    ],
    [{plugins: {'x-a': about}}, 'plugins.x-a: expected a rule made by defineRule'],
    [{terms: 'Tarkovin'}, 'terms: expected a list of words and phrases'],
  ])('is refused by createLinter: %j', (options, why) => {
    expect(() => createLinter(options as never)).toThrow(new TypeError(`createLinter: ${why}`));
  });

  it.each([
    [undefined, 'expected an object'],
    [{}, 'cwd: `cwd` is missing'],
    [{cwd: '/', config: true}, 'config: expected a path, or false for no config file'],
    [{cwd: '/', rule: {}}, 'rule: unknown key `rule`: did you mean `rules`?'],
  ])('is refused by createProjectLinter: %j', (options, why) => {
    expect(() => createProjectLinter(options as never)).toThrow(new TypeError(`createProjectLinter: ${why}`));
  });

  it('is refused where a text is linted', async () => {
    const format = new TypeError(
      `lint: format: expected one of ${builtInFormats.names.join(', ')}, not pages`,
    );
    const text = new TypeError('lint: text: expected a string, not undefined');
    for (const linter of [createLinter(), createProjectLinter({cwd: '/', config: false})]) {
      await expect(linter.lint('A key.', {format: 'pages' as never})).rejects.toEqual(format);
      await expect(linter.lint(undefined as never)).rejects.toEqual(text);
    }
    await expect(
      createLinter()
        .open()
        .lint(undefined as never),
    ).rejects.toEqual(text);
  });
});

describe('defineRule', () => {
  it('offers fixes only where no markup stands in between', async () => {
    const linter = createLinter();
    const {messages} = await linter.lint('The the end. *The* the end.', {format: 'markdown'});
    const repeated = messages.filter(({ruleId}) => ruleId === 'repeated-words');
    expect(repeated.map(({actual, expected, fix}) => ({actual, expected, fix}))).toEqual([
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
      checkParagraph({text}, {collect, reportIf}) {
        for (const {0: found, index} of text.matchAll(/\[\w+\]/g))
          collect(found, index, index + found.length);
        for (const {0: found, index} of text.matchAll(/\{\w+\}/g))
          reportIf(
            {start: index, end: index + found.length, reason: 'Braces', expected: ['']},
            found.slice(1, -1),
          );
      },
      summarize(notes, {report}) {
        const [first, ...others] = notes;
        const last = others.at(-1);
        if (first && last)
          report({from: first, to: last, reason: 'Brackets', related: {at: first, message: 'The first'}});
        return new Set(notes.map(({note}) => note.slice(1, -1)));
      },
      confirm: (word, {summary, next}) => summary.has(word) && next !== undefined,
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
