import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import GithubSlugger from 'github-slugger';
import {globbySync} from 'globby';
import {defineConfig} from 'vitepress';
import {configureMarkdown} from '../markdown.js';
import {pageOf, pagePatterns} from '../pages.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {version: string};
const repository = `https://github.com/mtlint/mtlint/blob/v${version}`;

const files = globbySync([...pagePatterns], {cwd: root});
const fileOfPage = new Map(files.map(file => [pageOf(file)!, file]));
const others = globbySync(['**/*.md', '**/.*/**/*.md'], {cwd: root, ignore: ['**/node_modules/**']}).filter(
  file => pageOf(file) === undefined,
);

export default defineConfig({
  title: 'mtlint',
  description: 'A linter for machine-translated text',
  lang: 'en-US',
  // The site of each version is in a folder of its own: messages link to the pages of the version that printed them.
  base: process.env.SITE_BASE ?? '/',
  srcDir: root,
  srcExclude: others,
  outDir: `${root}site/dist`,
  cacheDir: `${root}node_modules/.cache/site`,
  rewrites: Object.fromEntries([...fileOfPage].map(([page, file]) => [file, page])),
  cleanUrls: false,
  lastUpdated: false,
  markdown: {
    anchor: {slugify: text => new GithubSlugger().slug(text)},
    config: md => configureMarkdown(md, repository, page => fileOfPage.get(page) ?? page),
  },
  // The tables of rules need the width.
  transformPageData: ({relativePath, frontmatter}) =>
    relativePath === 'rules/index.md' ? {frontmatter: {...frontmatter, aside: false}} : {},
  themeConfig: {
    search: {provider: 'local'},
    outline: {level: [2, 3]},
    nav: [
      {text: 'Docs', link: '/docs/cli', activeMatch: '/docs/'},
      {text: 'Rules', link: '/rules/', activeMatch: '/rules/'},
      // No page of VitePress: the browser has to load it.
      {text: 'Playground', link: '/playground/', target: '_self'},
      {text: `v${version}`, link: '/changelog'},
    ],
    sidebar: {'/rules/': rulesSidebar(), '/': docsSidebar()},
    socialLinks: [{icon: 'github', link: 'https://github.com/mtlint/mtlint'}],
  },
});

function docsSidebar() {
  const page = (name: string, text: string) => ({text, link: `/docs/${name}`});
  return [
    {
      text: 'Use',
      items: [
        {text: 'Start', link: '/'},
        page('cli', 'Command line'),
        page('configuration', 'Configuration'),
        page('suppressing', 'Suppressing problems'),
        page('editors', 'Editors'),
        page('ci', 'CI'),
        page('score', 'Score and gates'),
        page('agents', 'Agents'),
      ],
    },
    {
      text: 'Files and languages',
      items: [
        page('formats', 'Formats'),
        page('pairs', 'Pairs of documents'),
        page('languages', 'Languages'),
        page('records', 'Records'),
        page('corpora', 'Corpora'),
      ],
    },
    {
      text: 'Extend',
      items: [
        page('library', 'Library'),
        page('browser', 'In the browser'),
        page('plugins', 'Plugins'),
        page('architecture', 'Architecture'),
        {text: 'Contributing', link: '/contributing'},
      ],
    },
    {
      text: 'Reference',
      items: [
        {text: 'Rules', link: '/rules/'},
        page('quality', 'Quality'),
        page('performance', 'Performance'),
        page('security', 'Security'),
        page('versioning', 'Versioning'),
        {text: 'Changelog', link: '/changelog'},
      ],
    },
  ];
}

/** The rules by name, under their table. */
function rulesSidebar() {
  const rules = [...fileOfPage.keys()].filter(page => /^rules\/.+\/index\.md$/.test(page)).sort();
  return [
    {
      text: 'Rules',
      link: '/rules/',
      items: rules.map(page => ({text: page.split('/')[1]!, link: `/${page.replace(/index\.md$/, '')}`})),
    },
  ];
}
