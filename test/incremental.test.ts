import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLinter} from '../src/engine/linter.js';
import {placed} from '../src/model/placed-block.js';
import {defineRule} from '../src/rule/define.js';
import {runs} from './effort.js';
import {type FormatName, formatNames, loadCommentReader, loadReader, loadVersionReader} from './formats.js';
import {articleOf} from './generate.js';

const linter = createLinter({terms: ['Tarkovin'], rules: {'passive-voice': ['info', {maxShare: 0.2}]}});

/** What opens, closes and parts blocks, and prose in which rules find something. */
const fragment = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n\r\n',
    '\r',
    ' ',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '> ',
    '# ',
    '===\n',
    '---\n',
    '***\n',
  ],
  ...[
    '```\n',
    '~~~\n',
    '`',
    '<!-- ',
    '-->',
    '<div>',
    '</div>\n',
    '<p>',
    '</p>',
    '<pre>',
    '<b>',
    '&amp;',
    '\\',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '[x]',
    '[x]: /u\n',
    '[^1]',
    '[^1]: Note the the end.\n',
    '[x](y)',
    '![The the](y)',
    '**',
    '_',
    '+++\n',
    '😀',
    '\u2028',
  ],
  ...[
    'The the end.',
    'they found finish Finish it.',
    'It was taken by him.',
    'The hall was closed for repairs.',
    'say “so',
    '“Yes',
  ],
  ...[
    'Tarkovin Tarkovin',
    'npm',
    'you',
    'the Protect of it',
    '<!-- mtlint-disable-next repeated-words -- x -->\n',
  ],
  ...[
    'https://example.com/guide',
    'www.a',
    'mo ;www.a.b',
    '“http://a.b/c”',
    'a@b.co',
    '[',
    '[a@b.co',
    '](u)',
    '\uFEFF',
    '\r\n',
  ],
  ...[
    ':::note Read this\n',
    ':::\n',
    '{% if a %}\n',
    '{{ the the }}',
    '> [!NOTE]\n',
    '$',
    '$a_1 the the$',
    '```markdown\n',
    '```',
    '</br>',
    '~~',
    '{#id}\n',
    '{/* the the */}',
  ],
);

const edit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.nat(12), fc.nat(200)),
  inserted: fc.array(fragment, {maxLength: 3}).map(parts => parts.join('')),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, {at, length, inserted}: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + length);
}

const frontMatter = fc.constantFrom('', '', '---\ntitle: The the\n---\n', '---\n', '+++\nx = 1\n+++\n\n');
const body = fc.array(fragment, {minLength: 5, maxLength: 60}).map(parts => parts.join(''));
const mark = fc.constantFrom('', '', '', '\uFEFF', '\uFEFF\uFEFF');
const start = fc.tuple(mark, frontMatter, body).map(parts => parts.join(''));
const edits = fc.array(edit, {minLength: 1, maxLength: 12});

describe.each(formatNames)('%s that is edited', format => {
  it('has the problems that a text has that was never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(start, edits, async (original, changes) => {
        const open = linter.open({format});
        let text = original;
        await open.lint(text);
        for (const change of changes) {
          text = edited(text, change);
          expect(await open.lint(text)).toEqual(await linter.lint(text, {format}));
        }
      }),
      {numRuns: runs(25)},
    );
  });

  it('is read into the same blocks and comments', async () => {
    const read = await loadReader(format);
    const readComments = await loadCommentReader(format);
    await fc.assert(
      fc.asyncProperty(start, edits, async (original, changes) => {
        const versions = await loadVersionReader(format);
        let text = original;
        for (const change of changes) {
          const blocks = [...versions.read(text)];
          expect(blocks).toEqual([...read(text)].map(placed));
          expect(versions.readComments?.(text)).toEqual(readComments?.(text));
          text = edited(text, change);
        }
      }),
      {numRuns: runs(80)},
    );
  });
});

it.each(formatNames)(
  'analyzes a paragraph of %s when it is new, and no other',
  async (format: FormatName) => {
    const analyzed: string[] = [];
    const watch = defineRule({
      id: 'watch',
      description: 'Watch',
      category: 'Style/Awkward',
      severity: 'info',
      fix: 'none',
      checkParagraph: ({text}) => {
        analyzed.push(text.trim());
      },
    });
    const open = createLinter({plugins: {watch}}).open({format});
    const paragraphs = articleOf(1, 2000).split(/\n{2,}/);
    const parts = format === 'html' ? paragraphs.map(part => `<p>${part}</p>`) : paragraphs;
    await open.lint(parts.join('\n\n'));
    analyzed.length = 0;
    const middle = Math.floor(parts.length / 2);
    const moved = ['One that is new.', ...parts.slice(middle), ...parts.slice(0, middle)];
    await open.lint(moved.join('\n\n'));
    expect(analyzed).toEqual(['One that is new.']);
  },
);
