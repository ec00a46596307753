import fc from 'fast-check';
import type {Root} from 'nlcst';
import rehypeParse from 'rehype-parse';
import rehypeRetext from 'rehype-retext';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import remarkStringify from 'remark-stringify';
import {retext} from 'retext';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextStringify from 'retext-stringify';
import {unified} from 'unified';
import type {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {type PipelineOptions, retextMtlint} from '../src/engine/retext-mtlint.js';
import {createLinter, type Message} from '../src/index.js';
import {defineRule} from '../src/toolkit.js';
import {textIn} from './fuzz/documents.js';
import {articleOf, translationOf} from './generate.js';
import {examplesOf} from './readme.js';

const houseWord = defineRule({
  id: 'house-word',
  description: 'A word that says nothing',
  category: 'Style/Awkward',
  severity: 'warning',
  fix: 'suggest',
  url: 'https://example.org/word',
  check({tokens}, {report, sourceLanguage}) {
    for (const {lower, start, end} of tokens)
      if (lower === 'council')
        report({start, end, reason: `Which? ${sourceLanguage}`, expected: ['city council']});
  },
});

/** Options that change which messages there are, and what they say. */
const variants: readonly PipelineOptions[] = [
  {},
  {
    rules: {
      'repeated-words': 'warning',
      'passive-voice': ['error', {allow: ['built']}],
      'misplaced-capital': false,
    },
  },
  {terms: ['Tarkovin', 'the the', 'harbour office'], plugins: [houseWord], sourceLanguage: 'de'},
  {language: 'en-GB', plugins: {'house-word': houseWord}, rules: {'house-word': 'info'}},
  {language: 'de'},
];

async function processed(text: string, options: PipelineOptions = {}): Promise<VFile> {
  return unified().use(retextEnglish).use(retextMtlint, options).use(retextStringify).process(text);
}

const fatality = {error: true, warning: false, info: undefined} as const;

/** What a message of a linter is on a file. */
function onFile({ruleId, severity, message, note, start, end, ...rest}: Message): unknown {
  return {
    ...{ruleId, reason: message, place: {start, end}, fatal: fatality[severity], source: 'mtlint', ...rest},
    ...(note === null ? {} : {note}),
  };
}

function seen({messages}: VFile): unknown[] {
  return messages.map(
    ({
      ancestors: _,
      cause: __,
      column: ___,
      line: ____,
      file: _____,
      name: ______,
      message: _______,
      ...rest
    }) => ({
      ...rest,
    }),
  );
}

async function expectSame(text: string, options: PipelineOptions = {}): Promise<number> {
  const {messages} = await createLinter(options).lint(text);
  const file = await processed(text, options);
  expect(seen(file)).toEqual(messages.map(onFile));
  expect(String(file)).toBe(text);
  return messages.length;
}

describe('retextMtlint', () => {
  it('reports a defect once', async () => {
    const {messages} = await processed('the the the the the');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      ruleId: 'repetition-loop',
      fatal: true,
      expected: ['the'],
      place: {start: {offset: 0}},
    });
  });

  it('reports what a linter reports, in generated articles', async () => {
    let found = 0;
    for (const [index, options] of variants.entries()) {
      found += await expectSame(articleOf(index, 600), options);
      found += await expectSame(translationOf(index, 4000), options);
    }
    expect(found).toBeGreaterThan(20);
  });

  it('reports what a linter reports, in all examples', async () => {
    const texts = Object.keys(rules)
      .flatMap(examplesOf)
      .map(({text}) => text);
    expect(await expectSame(texts.join('\n\n'))).toBeGreaterThan(100);
  });

  it('reports what a linter reports, in any text', async () => {
    const ends = fc.constantFrom(
      '\n',
      '\n\n',
      '\n \t\n',
      '\r\n\r\n',
      '\r\r',
      '\r',
      '\f',
      '\v',
      '\u2028',
      '\u0085',
      ' ',
    );
    const part = fc.oneof(
      fc.constantFrom(
        'The the end.',
        'They met online.They left',
        'a the the the the',
        '😀 it was taken',
        'U.S.',
        '\uFEFF',
        '\0',
      ),
      textIn('text'),
    );
    const texts = fc
      .tuple(fc.constantFrom('', '\uFEFF', '\n'), fc.array(fc.tuple(part, ends), {maxLength: 5}))
      .map(([start, parts]) => start + parts.flat().join(''));
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...variants), async (text, options) => {
        await expectSame(text, options);
      }),
      {numRuns: 150},
    );
  }, 240_000);

  it('stands beside other plugins of retext, and single rules', async () => {
    const file = await retext()
      .use(retextIndefiniteArticle)
      .use(retextMtlint, {rules: {'indefinite-article': false}})
      .process('They saw an house and the the garden.');
    expect(file.messages.map(({source, ruleId}) => [source, ruleId])).toEqual([
      ['retext-indefinite-article', 'retext-indefinite-article'],
      ['mtlint', 'repeated-words'],
    ]);
  });

  it('refuses options as createLinter does', () => {
    const refused: readonly [unknown, RegExp][] = [
      [{rulez: {}}, /^retextMtlint: rulez: unknown key `rulez`: did you mean `rules`\?$/],
      [{formats: []}, /unknown key `formats`/],
      [{terms: 'x'}, /terms: expected a list/],
      [{plugins: [rules]}, /plugins\.0: expected a rule made by defineRule/],
      [{rules: {'repeated-word': 'off'}}, /unknown rule `repeated-word`: did you mean `repeated-words`\?/],
      [{rules: {'passive-voice': 'loud'}}, /not "loud"/],
      [{rules: {'passive-voice': ['on', {alow: []}]}}, /alow/],
    ];
    for (const [options, message] of refused)
      expect(
        () =>
          unified()
            .use(retextMtlint, options as never)
            .freeze(),
        JSON.stringify(options),
      ).toThrow(message);
  });

  it('fails with a rule that fails, and says which', async () => {
    const failing = defineRule({
      ...houseWord.rule,
      id: 'house-failing',
      check() {
        throw new Error('no dictionary');
      },
    });
    await expect(processed('One.', {plugins: [failing]})).rejects.toThrow(
      'rule house-failing failed: no dictionary',
    );
  });
});

describe('retextMtlint in a tree of another format', () => {
  const bridge = unified().use(retextEnglish).use(retextMtlint);
  const found = (file: VFile): unknown[] =>
    file.messages.map(({ruleId, actual, expected, fix, place}) => [
      ruleId,
      actual,
      expected,
      fix,
      place && 'start' in place ? place.start.offset : undefined,
    ]);

  it('finds the problems of Markdown’s paragraphs, and skips code', async () => {
    const text =
      '# The the title\n\nRead *the the* `a a` book.\n\n- It was the\nthe list\n\n```\nthe the\n```\n';
    const file = await unified()
      .use(remarkParse)
      .use(remarkRetext, bridge as never)
      .use(remarkStringify)
      .process(text);
    expect(found(file)).toEqual([
      ['repeated-words', 'The the', ['The'], 'safe', 2],
      ['repeated-words', 'the the', ['the'], 'safe', text.indexOf('the the*')],
      ['repeated-words', 'the\nthe', ['the'], 'safe', text.indexOf('the\n')],
    ]);
  });

  it('offers no fix where the tree does not say exactly where a problem is', async () => {
    // nlcst has no indentation, and so the words after it are off by two.
    const file = await unified()
      .use(remarkParse)
      .use(remarkRetext, bridge as never)
      .use(remarkStringify)
      .process('- It was in\n  the the list.\n');
    expect(file.messages.map(({ruleId, fix}) => [ruleId, fix])).toEqual([['repeated-words', 'none']]);
  });

  it('finds the problems of HTML’s paragraphs', async () => {
    const text = '<h1>Title</h1><p>It was <b>the the</b> end.</p><pre>the the</pre><p>One one.</p>';
    const file = await unified()
      .use(rehypeParse, {fragment: true})
      .use(rehypeRetext, bridge as never)
      .use(rehypeStringify)
      .process(text);
    expect(found(file).map(message => (message as unknown[]).slice(0, 2))).toContainEqual([
      'repeated-words',
      'the the',
    ]);
    for (const {actual, place} of file.messages) {
      const {start, end} = place as {start: {offset: number}; end: {offset: number}};
      expect(text.slice(start.offset, end.offset)).toBe(actual);
    }
  });

  it('reports in a tree that is run without its file, and survives one of another file', async () => {
    const tree = unified().use(retextEnglish).parse('They found the the key.');
    const {VFile} = await import('vfile');
    const without = new VFile();
    await unified().use(retextMtlint).run(tree, without);
    expect(without.messages.map(({ruleId, column}) => [ruleId, column])).toEqual([['repeated-words', 12]]);
    const other = new VFile('They found');
    await unified().use(retextMtlint).run(tree, other);
    expect(other.messages).toEqual([]);
  });

  it('leaves out what another plugin has put into the tree', async () => {
    const addParagraph = () => (tree: Root) => {
      tree.children.push({
        type: 'ParagraphNode',
        children: [
          {
            type: 'SentenceNode',
            children: ['the', 'the'].map(value => ({
              type: 'WordNode',
              children: [{type: 'TextNode', value}],
            })),
          },
        ],
      });
    };
    const file = await unified()
      .use(retextEnglish)
      .use(addParagraph)
      .use(retextMtlint)
      .use(retextStringify)
      .process('They found the the key.');
    expect(file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
      ['repeated-words', 1, 12],
    ]);
  });
});
