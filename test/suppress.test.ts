import {describe, expect, it} from 'vitest';
import {createLinter} from '../src/engine/linter.js';
import {Terms} from '../src/languages/neutral/terms.js';
import {toParagraph} from '../src/languages/nlcst.js';
import {analyzerFor} from '../src/languages/registry.js';
import type {Comment} from '../src/model/comment.js';
import {type FormatName, loadCommentReader} from './formats.js';

/** Each comment of a text, and what follows it. */
async function comments(format: FormatName, text: string): Promise<(string | undefined)[][]> {
  const read = await loadCommentReader(format);
  return read!(text).map(({value, next}: Comment) => [value, next && text.slice(next.start, next.end)]);
}

describe('what follows a comment', () => {
  it('in Markdown is the next block that is not raw HTML', async () => {
    expect(
      await comments(
        'markdown',
        '<!--a-->\n<!--b-->\n\n- x\n- y\n\n  <!--c-->\n- z\n\n> q\n> <!--d-->\n\n<i>\n\nend\n',
      ),
    ).toEqual([
      ['a', '- x\n- y\n\n  <!--c-->\n- z'],
      ['b', '- x\n- y\n\n  <!--c-->\n- z'],
      ['c', '- z'],
      ['d', 'end'],
    ]);
  });

  it('inside a paragraph is the rest of it', async () => {
    expect(await comments('markdown', 'A *b <!--a--> c* d.\n\nE <!--b-->\n\nF `<!--c-->`\n')).toEqual([
      ['a', ' c* d.'],
      ['b', 'F `<!--c-->`'],
    ]);
  });

  it('in HTML is the next element, or text up to the next block', async () => {
    expect(
      await comments(
        'html',
        '<!--a--> <ul><li>x<li>y</ul> <!--b--><b>c</b> <!--c-->d<p>e<!--d--></p><script>f</script><p>g</p>',
      ),
    ).toEqual([
      ['a', '<ul><li>x<li>y</ul>'],
      ['b', '<b>c</b> <!--c-->d'],
      ['c', 'd'],
      ['d', '<p>g</p>'],
    ]);
    expect(await comments('html', '<p>x</p><!--a-->')).toEqual([['a', undefined]]);
  });
});

describe('terms', () => {
  const found = (terms: string[], text: string): string[] => {
    const paragraph = analyzerFor('en').viewOf(
      toParagraph({kind: 'paragraph', pieces: [{value: text, start: 0, end: text.length}]}, () => undefined),
    );
    return new Terms(terms).in(paragraph).map(({start, end}) => text.slice(start, end));
  };

  it('are found as whole words, over line ends', () => {
    expect(found(['Duran Duran'], 'Duran\n Duran, Duran Durand, xDuran Duran.')).toEqual(['Duran\n Duran']);
  });

  it('in lower case stand for any case', () => {
    expect(found(['yada yada', 'Ann'], 'Yada yada, YADA YADA. ann Ann')).toEqual([
      'Yada yada',
      'YADA YADA',
      'Ann',
    ]);
  });

  it('may have other characters at their ends', () => {
    expect(found(['.NET', 'C++', 'Yahoo!'], 'We use .NET, C++ and Yahoo! .Net')).toEqual([
      '.NET',
      'C++',
      'Yahoo!',
    ]);
  });

  it('are found at their longest', () => {
    expect(found(['New York', 'New York Times', 'York Times'], 'The New York Times')).toEqual([
      'New York Times',
    ]);
  });

  it('keep a rule from reporting what lies within them', async () => {
    const linter = createLinter({terms: ['Duran Duran']});
    const {messages} = await linter.lint('They heard Duran Duran in the the hall.');
    expect(messages.map(({actual}) => actual)).toEqual(['the the']);
  });

  it('reach the rules that have terms of their own', async () => {
    const text = 'They moved to the tarko tarko house.';
    const lint = async (terms: string[]) => (await createLinter({terms}).lint(text)).messages.length;
    expect(await lint([])).toBe(1);
    expect(await lint(['tarko'])).toBe(0);
  });

  it('cost little where there are many', () => {
    const words = Array.from({length: 20_000}, (_, index) => `Word${index} word`);
    expect(found(words, words.join(' ')).length).toBe(20_000);
  });
});

it('what is not English is not checked as English', async () => {
  const linter = createLinter({language: 'de'});
  expect((await linter.lint('Das das Haus.')).messages).toEqual([]);
  const {messages} = await linter.lint('<p>Die die Katze.</p><p lang="en-GB">The the cat.</p>', {
    format: 'html',
  });
  expect(messages.map(({actual}) => actual)).toEqual(['The the']);
});
