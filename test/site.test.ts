import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {brokenLinks} from '../site/check-links.js';
import {pageOf, siteLink} from '../site/pages.js';

const repository = 'https://example.com/blob/v1';

describe('pages', () => {
  it.each([
    ['README.md', 'index.md'],
    ['SECURITY.md', 'security.md'],
    ['docs/cli.md', 'docs/cli.md'],
    ['docs/rules.md', 'rules/index.md'],
    ['rules/repeated-words/readme.md', 'rules/repeated-words/index.md'],
    ['examples/product.md', undefined],
    ['rules/shared/notes.md', undefined],
  ])('%s is the page %s', (file, page) => expect(pageOf(file)).toBe(page));
});

describe('links', () => {
  it.each([
    ['cli.md', 'docs/ci.md', '/docs/cli'],
    ['suppressing.md#a-baseline', 'docs/editors.md', '/docs/suppressing#a-baseline'],
    ['../rules/comma-splice/readme.md', 'docs/rules.md', '/rules/comma-splice/'],
    ['../../docs/rules.md', 'rules/comma-splice/readme.md', '/rules/'],
    ['docs/formats.md', 'README.md', '/docs/formats'],
    ['../README.md#ci', 'docs/ci.md', '/#ci'],
    ['LICENSE', 'README.md', `${repository}/LICENSE`],
    ['../examples/slurm', 'docs/corpora.md', `${repository}/examples/slurm`],
    ['#options', 'docs/cli.md', '#options'],
    ['https://themqm.org', 'docs/rules.md', 'https://themqm.org'],
    ['mailto:a@example.com', 'SECURITY.md', 'mailto:a@example.com'],
  ])('%s in %s leads to %s', (link, from, to) => expect(siteLink(link, from, repository)).toBe(to));
});

describe('the check of links', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
  });

  /** The broken links of a site with these pages. */
  function check(pages: Readonly<Record<string, string>>, base = '/'): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    folders.push(folder);
    for (const [file, html] of Object.entries(pages)) {
      mkdirSync(dirname(join(folder, file)), {recursive: true});
      writeFileSync(join(folder, file), html);
    }
    return brokenLinks(folder, Object.keys(pages), base);
  }

  it('follows links to pages, folders, headings, and files', () => {
    const pages = {
      'index.html':
        '<a href="/a.html#top">a</a> <a href="rules/">r</a> <img src="/i.svg"> <a href="https://x.y">x</a>',
      'a.html': '<h1 id="top">A</h1> <a href="#top">top</a> <a href="/">home</a>',
      'rules/index.html': '<a href="../a.html">a</a>',
      'i.svg': '',
    };
    expect(check(pages)).toEqual([]);
  });

  it('finds pages, headings, and files that are not there', () => {
    const pages = {'index.html': '<a href="/b.html">b</a> <a href="#none">n</a> <img src="i.svg">'};
    expect(check(pages)).toEqual([
      'index.html: no such page: /b.html',
      'index.html: no such heading: #none',
      'index.html: no such page: i.svg',
    ]);
  });

  it('finds links that leave the folder of the version', () => {
    const pages = {'index.html': '<a href="/docs/">d</a> <a href="/v1/index.html">i</a>'};
    expect(check(pages, '/v1/')).toEqual(['index.html: outside of the site: /docs/']);
  });
});
