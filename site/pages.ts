import {posix} from 'node:path';

/** Which Markdown files of the repository are pages, as glob patterns from its root. */
export const pagePatterns: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/*.md',
  'rules/*/readme.md',
];

const rootPages = /^(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md$/;

/**
 * The path of the page that is made from a Markdown file, or undefined if the file is not on the site. Paths have slashes and start at the root of the
 * repository; the page's path ends in `.md`, as VitePress wants it.
 */
export function pageOf(file: string): string | undefined {
  if (file === 'README.md') return 'index.md';
  if (rootPages.test(file)) return file.toLowerCase();
  const rule = /^rules\/([a-z0-9-]+)\/readme\.md$/.exec(file);
  if (rule) return `rules/${rule[1]}/index.md`;
  if (file === 'docs/rules.md') return 'rules/index.md';
  return /^docs\/[^/]+\.md$/.test(file) ? file : undefined;
}

/**
 * Where a link of a Markdown file leads on the site: to a page, or to the file in the repository of this version if the site does not have it. Addresses and
 * links within the page stay as they are.
 */
export function siteLink(link: string, from: string, repository: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|#|\/)/i.test(link)) return link;
  const [path = '', anchor] = link.split('#', 2);
  const file = posix.join(posix.dirname(from), path);
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const page = pageOf(file);
  if (page === undefined) return `${repository}/${file}${hash}`;
  return `/${page.replace(/(?:index)?\.md$/, '')}${hash}`;
}
