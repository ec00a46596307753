import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {applyFixes, fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import type {RuleSetting} from '../src/engine/rule-settings.js';
import {defineRule} from '../src/rule/define.js';
import {runs} from './effort.js';
import {type FormatName, formatNames} from './formats.js';
import {faultsOfDisk} from './fuzz/disk.js';
import {textIn} from './fuzz/documents.js';
import {faultsOfFixes} from './fuzz/faults.js';
import {structureOf} from './fuzz/structure.js';
import {articleOf} from './generate.js';

const linter = createLinter();

describe.each(formatNames)('any %s', format => {
  it('keeps its structure, is well-formed and has nothing new to report when it is fixed', async () => {
    await fc.assert(
      fc.asyncProperty(textIn(format), async text => {
        expect(await faultsOfFixes({text, format})).toEqual([]);
      }),
      {numRuns: runs(60)},
    );
  });

  it('becomes on disk what it becomes in memory, and stays so', async () => {
    const documents = fc.sample(textIn(format), runs(20)).map(text => ({text, format}));
    expect(await faultsOfDisk(documents)).toEqual([]);
  });
});

/** What fixing makes of a text. */
async function fixed(text: string, format: FormatName): Promise<string> {
  return (await fixText(linter, text, {format})).text;
}

describe('HTML', () => {
  it.each([
    [
      '<p>They wrote ＜script＞alert(1)＜/script＞ here.</p>',
      '<p>They wrote &lt;script&gt;alert(1)&lt;/script&gt; here.</p>',
    ],
    [
      '<p>They wrote \\u003cscript\\u003ealert(1)\\u003c/script\\u003e here.</p>',
      '<p>They wrote &lt;script&gt;alert(1)&lt;/script&gt; here.</p>',
    ],
    [
      '<p title="They said ＂x＂ onclick=alert(1) ok">x</p>',
      '<p title="They said &quot;x&quot; onclick=alert(1) ok">x</p>',
    ],
    [
      '<p title="They said \\u0022 onclick=alert(1) x=\\u0022 ok">x</p>',
      '<p title="They said &quot; onclick=alert(1) x=&quot; ok">x</p>',
    ],
    ["<p title='Say \\u0022yes\\u0022 to ＇it＇'>x</p>", '<p title=\'Say "yes" to &#39;it&#39;\'>x</p>'],
    ['<p>They said ＂yes＂ to ＇it＇.</p>', '<p>They said "yes" to \'it\'.</p>'],
    ['<p>It is ＜!-- gone --＞ here.</p>', '<p>It is &lt;!-- gone --&gt; here.</p>'],
    ['<p>Write ＆foo; for it.</p>', '<p>Write &amp;foo; for it.</p>'],
    ['<p>Five& nbsp;metres.</p>', '<p>Five&nbsp;metres.</p>'],
    ['<img alt="The bridge，the ＜old＞ one">', '<img alt="The bridge, the &lt;old&gt; one">'],
    ['<title>The bridge＜/title＞</title>', '<title>The bridge&lt;/title&gt;</title>'],
  ])('is escaped: %s', async (text, expected) => {
    expect(await fixed(text, 'html')).toBe(expected);
  });

  it.each([
    '<p>It is <[INST]script>alert(1) here.</p>',
    '<p>It is &[INST]lt;b> here.</p>',
    '<title>The bridge</[INST]title>x</title>',
    '<p>It is < b >bold< / b > here.</p>',
    '<p>Read <a href="x">it</ a> first.</p>',
  ])('is left to a person: %s', async text => {
    expect(await fixed(text, 'html')).toBe(text);
    const {messages} = await linter.lint(text, {format: 'html'});
    expect(messages.map(({fix}) => fix)).toContain('suggest');
  });
});

describe('Markdown', () => {
  it.each([
    // Elements
    '＜img src=x onerror=alert(1)＞ is here',
    'It is \\u003cimg src=x onerror=alert(1)\\u003e here.',
    'It is <[INST]b> here.',
    'Read < b >this< / b > first.',
    // Links, images and addresses
    '[x]（javascript:alert(1)） is here',
    'See ［the guide］（guide.md） first.',
    'See ［the guide](guide.md) first.',
    'See [the guide] (/guide) first.',
    'They said！[The bridge](bridge.png)',
    '![The bridge］(bridge.png)',
    'See [the the bridge].\n\n[the the bridge]: https://example.com',
    'See https：／／example．com/a？b＝1',
    'See https：//example.com/guide',
    'Write to ann＠example.com',
    // Code, emphasis, footnotes, definitions
    'Run ｀mtlint｀ here',
    'Press ＊＊Start＊＊ or ＿Stop＿ here',
    'It is old［＾1］\n\n[^1]: Built in 1900.',
    'It is old［1］\n\n[1]: https://example.com',
    // Blocks
    '＃ Title',
    '－ An item',
    '１． An item',
    '＞ A quotation',
    '｀｀｀js\ncode\n｀｀｀',
    '｜ a ｜ b ｜\n｜---｜---｜\n｜ c ｜ d ｜',
    '[INST]- An item',
    '| a | b |\n|---|---|\n| c | d｜e |',
    // What other dialects read
    '> ［！NOTE］\n> Mind the gap.',
    '> [！NOTE]\n> Mind the gap.',
    '：：：note\n\nMind the gap.\n\n：：：',
  ])('is left to a person: %s', async text => {
    expect(await fixed(text, 'markdown')).toBe(text);
    const {messages} = await linter.lint(text, {format: 'markdown'});
    expect(messages.map(({fix}) => fix)).toContain('suggest');
  });

  it.each([
    [
      'The bridge is open，but ＜ 5 m wide（see *the the map*）。',
      'The bridge is open, but < 5 m wide (see *the map*).',
    ],
    [
      'See [the guide，part two](guide（1）.md)，then go。',
      'See [the guide, part two](guide（1）.md), then go.',
    ],
    ['![The bridge，open](a（1）.png)，now。', '![The bridge, open](a（1）.png), now.'],
    ['> [!NOTE]\n> The bridge is open，now。', '> [!NOTE]\n> The bridge is open, now.'],
    ['They said！[The bridge](bridge.png)，and left。', 'They said！[The bridge](bridge.png), and left.'],
    [
      '- The first\n\n  We found the the key.\n\n- The second',
      '- The first\n\n  We found the key.\n\n- The second',
    ],
    ['```\ncode\n\ncode\n```\nWe found the the *key*.', '```\ncode\n\ncode\n```\nWe found the *key*.'],
    ['5＊3＝15，and `a` is ［not］ b。', '5*3=15, and `a` is [not] b.'],
    ['Five metres，１．５ litres and ５０％ of it。', 'Five metres, 1.5 litres and 50% of it.'],
    ['See [the the bridge] here.', 'See [the bridge] here.'],
    // Formulas and tags of templates are code.
    ['We have\n\n$$\na = b , \\quad c = d .\n$$', 'We have\n\n$$\na = b , \\quad c = d .\n$$'],
    ['The the set $f(a) , g(b)$ is here.', 'The set $f(a) , g(b)$ is here.'],
    ['{% if a , b %}\nThe the bridge.\n{% endif %}', '{% if a , b %}\nThe bridge.\n{% endif %}'],
  ])('is fixed where it stays what it is: %s', async (text, expected) => {
    expect(await fixed(text, 'markdown')).toBe(expected);
    expect(structureOf(expected, 'markdown').length).toBe(structureOf(text, 'markdown').length);
  });

  it('is fixed in a long list without empty lines', async () => {
    const off = Object.fromEntries(Object.keys(rules).map((id): [string, RuleSetting] => [id, 'off']));
    const doubled = createLinter({rules: {...off, 'repeated-words': 'on'}});
    const list = (words: string) => `- We found ${words} *key*.\n`.repeat(2000);
    const {text} = await fixText(doubled, list('the the'), {format: 'markdown'});
    expect(text).toBe(list('the'));
  });

  it('is fixed in a long text without empty lines', async () => {
    const text = articleOf(1, 8000)
      .replace(/^#.*\n/, '')
      .replace(/\n+/g, '\n');
    const [markdown, plain] = [await fixed(text, 'markdown'), await fixed(text, 'text')];
    expect(plain).not.toBe(text);
    expect(markdown).toBe(plain);
  });

  it('is left to a person where a paragraph is full of marks', async () => {
    const marks = '＜b＞ and '.repeat(5000);
    expect(await fixed(marks, 'markdown')).toBe(marks);
  });
});

describe('plain text', () => {
  it.each([
    ['See https：／／example．com/a？b＝1 now，please.', 'See https：／／example．com/a？b＝1 now, please.'],
    ['See https://example.com/a（1）?b，c=2 now.', 'See https://example.com/a（1）?b，c=2 now.'],
    [
      'See（https://example.com/a），and https://example.com/b。',
      'See (https://example.com/a), and https://example.com/b.',
    ],
    ['Write to ann＠example．com now，please.', 'Write to ann＠example．com now, please.'],
    ['See！[pic](a.png)，and ［a guide］（guide.md）。', 'See！[pic](a.png), and ［a guide］（guide.md）.'],
    ['See ［a guide］（https://example.com/guide）。', 'See [a guide](https://example.com/guide).'],
    ['See http：//example.com/x now.', 'See http://example.com/x now.'],
    [
      'We have \\[ a = b , c \\] and \\(x_1 , y\\) here , now.',
      'We have \\[ a = b , c \\] and \\(x_1 , y\\) here, now.',
    ],
    ['It costs $5 , or $6 , not more.', 'It costs $5, or $6, not more.'],
  ])('keeps addresses, formulas and marks of links: %s', async (text, expected) => {
    expect(await fixed(text, 'text')).toBe(expected);
  });

  it.each([
    '\\u0000',
    '\\u001b',
    '\\u0085',
    '\\u202e',
    '\\u2066',
    '\\u061c',
    '\\u2028',
    '\\ufdd0',
    '\\uffff',
    '\\ufffd',
    '\\ud83d',
    '\\ude00x',
    '&#xD800;',
    '&#x202E;',
    '&#xFFFF;',
    '&#xFFFD;',
    '\u0081',
  ])('gets no character that damages it: %s', async damaging => {
    const text = `The price is ${damaging} high.`;
    const {messages} = await linter.lint(text);
    expect(messages).toMatchObject([{ruleId: 'mojibake', expected: [], fix: 'none'}]);
    expect(messages[0]!.message).not.toMatch(/\p{C}/u);
    expect(await fixed(text, 'text')).toBe(text);
  });
});

/** A rule of a plugin that makes one replacement of all words “word”. */
function replacing(expected: string, isMarkup = false): ReturnType<typeof createLinter> {
  const plugin = defineRule({
    id: 'replacing',
    description: 'A word that is to be another',
    category: 'Style/Awkward',
    severity: 'error',
    fix: 'safe',
    checkParagraph({text}, {report}) {
      for (const {index} of text.matchAll(/word/g))
        report({start: index, end: index + 4, reason: 'Write another word', expected: [expected], isMarkup});
    },
  });
  return createLinter({plugins: {replacing: plugin}});
}

describe('a replacement', () => {
  it.each<[FormatName, string, string, boolean, string, string]>([
    ['html', '<p>A word.</p>', '<b>', false, '&lt;b&gt;', 'safe'],
    ['html', '<p>A word.</p>', '<b>', true, '<b>', 'suggest'],
    ['html', '<p>A word.</p>', '&copy;', true, '&copy;', 'safe'],
    ['markdown', 'A word.', '*b*', false, '*b*', 'suggest'],
    ['markdown', 'A word.', '&copy;', false, '&copy;', 'suggest'],
    ['markdown', 'A word.', '&copy;', true, '&copy;', 'safe'],
    ['text', 'A word.', '<b>&copy;', false, '<b>&copy;', 'safe'],
    ['text', 'A word.', 'a\nb', false, 'a\nb', 'suggest'],
  ])('in %s (%s → %s, markup: %s) is %s', async (format, text, expected, isMarkup, replacement, fix) => {
    const {messages} = await replacing(expected, isMarkup).lint(text, {format});
    expect(messages).toMatchObject([{expected: [replacement], fix}]);
    expect(Object.keys(messages[0]!)).not.toContain('isMarkup');
    expect(applyFixes(text, messages).count).toBe(fix === 'safe' ? 1 : 0);
  });

  it('that no file can hold is not offered', async () => {
    for (const format of formatNames) {
      const {messages} = await replacing('a\u202Eb').lint('A word here.', {format});
      expect(messages).toMatchObject([{expected: [], fix: 'none'}]);
    }
  });
});

describe('marks beside straight quotation marks', () => {
  it.each([
    ['She said "yes。" Then she left.', 'She said "yes." Then she left.'],
    ['She said "no，" and left.', 'She said "no," and left.'],
    ['She asked "why？"，and left.', 'She asked "why?", and left.'],
    ['"It is open，"she said："Come。"', '"It is open,"she said: "Come."'],
    ['The road is closed。"They left。"', 'The road is closed. "They left."'],
    ['The words "one"，"two" and "three"。', 'The words "one", "two" and "three".'],
    ['They said ＂yes＂ and ＂no，＂ then left.', 'They said "yes" and "no," then left.'],
    ["It is open。'They left'，he said.", "It is open. 'They left', he said."],
    ['The road is closed ."They left early." he said.', 'The road is closed. "They left early." he said.'],
    ['They said "the road is closed ." Then they left.', 'They said "the road is closed." Then they left.'],
  ])('stay on their side: %s', async (text, expected) => {
    expect(await fixed(text, 'text')).toBe(expected);
  });
});

describe('a lone question mark', () => {
  it.each([
    'The page holds up to ? tiles.',
    'It costs ? dollars.',
    'There are ? files in it.',
    'The disk has ? MB.',
    'It grew by ? %.',
    'The list goes from ? to ? in steps.',
    'See page ? of the book.',
    'The box weighs ? The old one is red.',
    'It opened in ? 2024.',
    'The answer is ? The end.',
  ])('that may be a lost number stays: %s', async text => {
    expect(await fixed(text, 'text')).toBe(text);
  });

  it.each([
    ['Is it open ? They left.', 'Is it open? They left.'],
    ['You are coming ?', 'You are coming?'],
    ['What is it made of ? Nobody knows.', 'What is it made of? Nobody knows.'],
    ['How far did they get to ?', 'How far did they get to?'],
  ])('that ends a question is set as usual: %s', async (text, expected) => {
    expect(await fixed(text, 'text')).toBe(expected);
  });
});

describe('tokens in full-width bars', () => {
  it.each([
    ['The bridge is open.<｜end▁of▁sentence｜>', 'The bridge is open.'],
    ['<｜begin▁of▁sentence｜>The bridge is open.', 'The bridge is open.'],
    ['The bridge is open. <｜User｜> It is narrow.', 'The bridge is open. It is narrow.'],
    ['The bridge is open.<｜Assistant｜>It is narrow.', 'The bridge is open. It is narrow.'],
    ['The bridge is open.<｜▁pad▁｜><｜▁pad▁｜>', 'The bridge is open.'],
    ['The bridge is open. < ｜ end of sentence ｜ >', 'The bridge is open.'],
    ['The bridge is open.＜｜end▁of▁sentence｜＞', 'The bridge is open.'],
    ['The bridge is open.＜|end_of_text|＞', 'The bridge is open.'],
    ['The bridge is open.<｜tool▁calls▁begin｜>', 'The bridge is open.'],
    ['<|START_OF_TURN_TOKEN|>The bridge is open.<|eot_id|>', 'The bridge is open.'],
  ])('are removed whole: %s', async (text, expected) => {
    for (const format of formatNames) expect(await fixed(text, format)).toBe(expected);
  });
});
