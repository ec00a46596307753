import fc from 'fast-check';
import {type FormatName, formatNames} from '../formats.js';

/** A document and the format that it is read in. */
export interface Document {
  readonly format: FormatName;
  readonly text: string;
}

/** Words and sentences in which rules find something, and what may follow or precede them. */
const prose = [
  ...'the The the the of of is a A an it It he they had finish gladly was taken by council To no No Note'.split(
    ' ',
  ),
  ...'. , .. ., ,, ! ? … ; : - – — " \' “ ” ‘ ’ ( ) % $ /'.split(' '),
  ...[
    'They found the the key',
    'online.They left',
    'the road .The',
    'she said',
    'up to ? tiles',
    "don ' t",
    'an red',
  ],
  ...[
    'U.S.',
    'Inc.',
    'No. 5',
    '3 .5',
    '20 th',
    '1.250,50',
    '40, 000',
    '5$',
    '50% percent',
    "1990 's",
    '$5',
    '6$',
  ],
  ...['😀', '𝒳', 'é', 'ﬁ', '中文', 'Привет', 'שלום', 'é'.normalize('NFD'), '👩‍👧'],
];

/** Marks in the width of a Chinese character, other languages' marks, and tags and links written in them. */
const wide = [
  ...'， 。 ？ ！ ： ； （ ） ［ ］ 【 】 「 」 《 》 ＂ ＇ ＜ ＞ ／ ＆ ＃ ＊ ＿ ｀ ～ ｜ ＼ ＠ ＝ － ＋ ＾ ｛ ｝ ％ ＄'.split(
    ' ',
  ),
  ...[
    '，but',
    '。”',
    '。"',
    '"，"',
    '……',
    '——',
    '«',
    '»',
    '„x“',
    '¿',
    '؟',
    '２０',
    'ＡＢ',
    '\u3000',
    ' \u00a0?',
  ],
  ...[
    '＜script＞',
    '＜/script＞',
    '＜b＞',
    '＜!--',
    '--＞',
    '［x］（y）',
    '[x]（javascript:alert(1)）',
    '！[x](y)',
    '［！NOTE］',
  ],
  ...[
    '＊＊b＊＊',
    '｀c｀',
    '＃ T',
    '－ i',
    '１． i',
    '＞ q',
    '：：：note',
    '｜a｜b｜',
    '＆lt；',
    '＆amp;',
    '［＾1］',
    'https：／／a.example／b',
  ],
];

/** Escapes and tokens that a reader should not see. */
const leftovers = [
  ...[
    '\\u003c',
    '\\u003e',
    '\\u0022',
    '\\u0027',
    '\\u0026',
    '\\u005b',
    '\\u0060',
    '\\u00e9',
    '\\ud83d\\ude00',
    '\\ud83d',
  ],
  ...[
    '\\u0000',
    '\\u001b',
    '\\u202e',
    '\\u200b',
    '\\ufeff',
    '\\uffff',
    '\\u2028',
    '\\u000a',
    '\\u0009',
    '\\"',
    "\\'",
    '\\n',
    '\\',
  ],
  ...[
    '&lt;',
    '&gt;',
    '&amp;',
    '&amp;lt;',
    '&quot;',
    '&#39;',
    '&#60;',
    '&#xD800;',
    '&#x202E;',
    '&#xFFFF;',
    '&nbsp;',
    '&',
    '& lt;',
  ],
  ...['Ã©', 'â€™', 'â€œ', 'Â\u0085', 'Â ', '\u0092', '\uFFFD', '\u200b', '\u200e', '鈥檚', '锟斤拷'],
  ...[
    '<unk>',
    '</s>',
    '<pad>',
    '[INST]',
    '[/INST]',
    '<|im_end|>',
    '<｜end▁of▁sentence｜>',
    '▁',
    '@@ ',
    ' @-@ ',
    ' ##a',
    '__eng_Latn__ ',
  ],
  ...[
    '% s',
    '{ 0 }',
    '{ {name} }',
    '｛0｝',
    '- -all',
    '< b >',
    '< / b >',
    '</ a>',
    '[x] (y)',
    '[x] (/y)',
    '** b **',
    'https: //a.example',
  ],
];

/** What markup is made of, and addresses. */
const markup = [
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '```\n',
    '~~~\n',
    '[',
    ']',
    '](',
    '[x]',
    '[x](y)',
    '![x](y)',
    '![',
    '[^1]',
    '[^1]: note\n',
    '[x]: /u\n',
  ],
  ...[
    '[the the]',
    '[the]: /u\n',
    '# ',
    '## ',
    '> ',
    '> [!NOTE]\n> ',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '- [ ] ',
    '---\n',
    '===\n',
    '***\n',
    '    ',
    '\t',
    '  \n',
    '\\\n',
  ],
  ...[
    '| a | b |\n|---|---|\n',
    '| the the | x |\n',
    '|',
    '$$\n',
    '$x , y$',
    '$',
    '\\[',
    '\\]',
    ':::note\n',
    '!!! note\n',
    '<!-- ',
    '-->',
    '<',
  ],
  ...[
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<br>',
    '<i title="',
    "<i title='",
    '">',
    "'>",
    '<a href="x">',
    '</a>',
    '<img alt="the the">',
    '<code>',
    '</code>',
  ],
  ...[
    '<script>',
    '</script>',
    '<title>',
    '</title>',
    '<pre>',
    '</pre>',
    '<textarea>',
    '<td>',
    '<li>',
    '<h1>',
    '<![CDATA[',
    ']]>',
    '<?x',
  ],
  ...[
    'https://a.example/b',
    'http://a.example/b?c=d，e',
    'www.a.example',
    'a@b.example',
    'mailto:a@b.example',
    'Website:www.a.example',
    '[https://a.example',
  ],
  ...['<https://a.example>', 'https://a.example/（b）', 'https://a.example。Then'],
  ...[
    '<!-- mtlint-disable-next repeated-words -- x -->',
    '\n<!-- mtlint-disable -->\n',
    '<!--mtlint-enable-->',
  ],
];

const spaces = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\r\n\r\n',
  '\u00a0',
  '\u2028',
  '\uFEFF',
  '',
];

const fragment = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...prose)},
  {weight: 4, arbitrary: fc.constantFrom(...wide)},
  {weight: 4, arbitrary: fc.constantFrom(...leftovers)},
  {weight: 4, arbitrary: fc.constantFrom(...markup)},
  {weight: 5, arbitrary: fc.constantFrom(...spaces)},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 6})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
);

const glue = fc.constantFrom('', ' ', ' ');

/** A run of fragments, as one paragraph may have it. */
const run = fc
  .tuple(fc.array(fragment, {maxLength: 16, size: 'max'}), glue)
  .map(([parts, between]) => parts.join(between));

/** Markup that holds what a translation damages: `%` stands for it. */
const frames: Readonly<Record<FormatName, readonly string[]>> = {
  text: ['%', '%\n\n', '%\n', '> %\n', '"%" '],
  markdown: [
    ...[
      '%',
      '%\n\n',
      '%\n',
      '# %\n',
      '> %\n',
      '> [!TIP]\n> %\n\n',
      '- %\n',
      '1. %\n',
      '   %\n',
      '    %\n',
      '[%](/u)',
      '![%](/u)',
      '**%**',
    ],
    ...[
      '*%*',
      '`%`',
      '```\n%\n```\n',
      '| % | x |\n|---|---|\n| % | y |\n\n',
      '[%][x]\n\n[x]: /u\n\n',
      '[^1]: %\n\n',
      '<b>%</b>',
      '<div title="%">\n',
    ],
    ...['$$\n%\n$$\n', '- a\n\n  %\n\n', '%\n===\n', '---\ntitle: %\n---\n', '<!-- % -->', '[%]: /u\n'],
  ],
  html: [
    ...[
      '%',
      '<p>%</p>',
      '<p>%',
      '<b>%</b>',
      '<a href="/u">%</a>',
      '<li>%</li>',
      '<h1>%</h1>',
      '<td>%</td>',
      '<title>%</title>',
      '<code>%</code>',
    ],
    ...[
      '<p title="%">x</p>',
      "<p title='%'>x</p>",
      '<img alt="%">',
      '<p title=%>',
      '<script>%</script>',
      '<pre>%</pre>',
      '<!-- % -->',
      '<p lang="de">%</p>',
    ],
    ...['<input placeholder="%" value="%">', '<p\n  aria-label="%"\n>', '<br>%<br>'],
  ],
};

const lineEnd = fc.constantFrom<string | undefined>(undefined, undefined, '\r\n', '\r');
const mark = fc.constantFrom('', '', '', '', '', '', '\uFEFF', '\uFEFF\uFEFF');

/** A document of one format, full of what is hostile to it. */
export function textIn(format: FormatName): fc.Arbitrary<string> {
  const framed = fc
    .tuple(fc.constantFrom(...frames[format]), run)
    .map(([frame, inner]) => frame.replaceAll('%', () => inner));
  return fc
    .tuple(mark, fc.array(framed, {maxLength: 6, size: 'max'}), lineEnd)
    .map(
      ([start, parts, end]) => start + (end ? parts.join('').replaceAll(/\r\n|\r|\n/g, end) : parts.join('')),
    );
}

/** A document of any format. */
export const document: fc.Arbitrary<Document> = fc
  .constantFrom(...formatNames)
  .chain(format => textIn(format).map(text => ({format, text})));

/** A change of a text that is edited: where it is, as a share of the length, what it takes away, and what it puts there. */
export const change = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.nat(12), fc.nat(200)),
  inserted: fc.array(fragment, {maxLength: 4}).map(parts => parts.join('')),
});

/** A document, and what an editor does to it. */
export const session = fc.record({document, changes: fc.array(change, {minLength: 1, maxLength: 6})});

/** The text after a change. */
export function changed(
  text: string,
  {at, length, inserted}: typeof change extends fc.Arbitrary<infer T> ? T : never,
): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + length);
}
