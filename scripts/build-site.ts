/**
 * Builds the website from the Markdown of this repository and the playground into site/dist, and fails if a link leads nowhere. `SITE_BASE` is the
 * path under which it will be served: `/` by default, `/mtlint/0.1.0/` for a version's own folder.
 */
import {fileURLToPath} from 'node:url';
import {globbySync} from 'globby';
import {build} from 'vitepress';
import {brokenLinks} from '../site/check-links.js';
import {fail} from './fail.js';
import {bundlePlayground} from './playground/bundle.js';

const site = fileURLToPath(new URL('../site', import.meta.url));
const base = process.env.SITE_BASE ?? '/';
if (!/^\/(?:[\w.-]+\/)*$/.test(base))
  fail(`SITE_BASE must start and end with a slash, such as /mtlint/: ${base}`);

await build(site);

const folder = `${site}/dist`;
await bundlePlayground(`${folder}/playground`);
const files = globbySync('**', {cwd: folder});
const broken = brokenLinks(folder, files, base);
for (const line of broken) console.error(line);
if (broken.length > 0) fail(`${broken.length} broken links`);
console.log(`${files.filter(file => file.endsWith('.html')).length} pages in site/dist, no broken link`);
