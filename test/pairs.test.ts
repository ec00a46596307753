import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {align} from '../src/engine/pairs/align.js';
import {createLinter} from '../src/index.js';
import type {Block} from '../src/model/block.js';
import {counterpartOf, problemOf} from '../src/project/pairs.js';
import {runs} from './effort.js';
import {articleOf} from './generate.js';

const linter = createLinter();

const about = new Set(['missing-segment', 'structure-mismatch', 'outdated-translation']);

async function compared(target: string, source: string, language = 'en'): Promise<string[]> {
  const {messages} = await linter.lint(target, {
    path: 'target.md',
    source: {text: source, path: 'source.md', language},
  });
  return messages.filter(({ruleId}) => about.has(ruleId)).map(({ruleId, message}) => `${ruleId}: ${message}`);
}

const blocksOf = (texts: readonly string[], kind: Block['kind'] = 'paragraph'): Block[] => {
  let at = 0;
  return texts.map(value => {
    const start = at;
    at += value.length + 2;
    return {kind, pieces: [{value, start, end: start + value.length}]};
  });
};

describe('a document beside its source', () => {
  it('has nothing to report where it is its own source', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(500), async seed => {
        const text = `# Title ${seed}\n\n${articleOf(seed, 300)}\n\n- [A link](a.md)\n\n\`\`\`js\ncode\n\`\`\`\n`;
        expect(await compared(text, text)).toEqual([]);
      }),
      {numRuns: runs(20)},
    );
  });

  it('lacks a paragraph that was dropped, wherever it was', async () => {
    const paragraphs = articleOf(3, 1200)
      .split(/\n\n+/)
      .filter(text => text.length > 80);
    expect(paragraphs.length).toBeGreaterThan(5);
    let found = 0;
    for (const dropped of paragraphs.keys()) {
      const messages = await compared(
        paragraphs.filter((_, index) => index !== dropped).join('\n\n'),
        paragraphs.join('\n\n'),
      );
      if (messages.some(message => message.startsWith('missing-segment'))) found++;
    }
    expect(found / paragraphs.length).toBeGreaterThan(0.7);
  });

  it('may name its language in addresses, and link to translated headings', async () => {
    const source = '# 安装\n\n参见[配置](./zh/config.md#端口)和[下一节](#使用)。\n\n## 使用\n';
    const target =
      '# Install\n\nSee [the next part](#usage) and [Configuration](./en/config.md#port).\n\n## Usage\n';
    expect(await compared(target, source, 'zh')).toEqual([]);
  });

  it('keeps positions in the source', async () => {
    const source = 'Kurz.\r\n\r\n## Der Hafen\r\n\r\nWir fuhren früh am Morgen mit dem Zug nach Norden.\r\n';
    const {messages} = await linter.lint('Short.\n\nWe took the train to the north early in the morning.\n', {
      path: 'a.md',
      source: {text: source, path: 'a.de.md'},
    });
    const missing = messages.find(({ruleId}) => ruleId === 'missing-segment')!;
    expect(missing.source).toMatchObject({path: 'a.de.md', text: 'Der Hafen', start: {line: 3, column: 4}});
    expect(source.slice(missing.source!.start.offset, missing.source!.end.offset)).toBe('Der Hafen');
  });
});

describe('the alignment of blocks', () => {
  it('covers each block once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({minLength: 1, maxLength: 200}), {maxLength: 30}),
        fc.array(fc.string({minLength: 1, maxLength: 200}), {maxLength: 30}),
        (source, target) => {
          const links = align(blocksOf(source), blocksOf(target), {source: 'de', target: 'en'});
          expect(links.flatMap(link => link.source)).toEqual([...source.keys()]);
          expect(links.flatMap(link => link.target)).toEqual([...target.keys()]);
        },
      ),
      {numRuns: runs(100)},
    );
  });
});

describe('a pair of paths', () => {
  it.each([
    ['docs/en/a/b.md', {source: 'docs/zh/**', target: 'docs/en/**'}, 'docs/zh/a/b.md'],
    ['docs/en/b.md', {source: 'zh/**/*.md', target: 'docs/en/**/*.md'}, 'zh/b.md'],
    ['docs/en/a/b.md', {source: 'zh/**/*.md', target: 'docs/en/**/*.md'}, 'zh/a/b.md'],
    ['locales/pt-BR.json', {source: 'locales/en.json', target: 'locales/{lang}.json'}, 'locales/en.json'],
    ['i18n/de/a.md', {source: 'docs/{lang}/*', target: 'i18n/{lang}/*'}, 'docs/de/a.md'],
    ['README.md', {source: 'README.zh-CN.md', target: './README.md'}, 'README.zh-CN.md'],
    ['docs/en/a.md', {source: 'docs/zh/*.txt', target: 'docs/en/*.txt'}, undefined],
    ['docs/enx/a.md', {source: 'docs/zh/**', target: 'docs/en/**'}, undefined],
  ])('%s', (path, pair, source) => expect(counterpartOf(path, pair)).toBe(source));

  it.each([[{source: 'a/*', target: 'b/**'}], [{source: 'a/{lang}', target: 'b'}]])('%o does not fit', pair =>
    expect(problemOf(pair)).toBeDefined(),
  );
});
