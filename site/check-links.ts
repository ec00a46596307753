import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {Parser} from 'htmlparser2';

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * Finds links between the pages of a built site that lead nowhere: no file, or no element with the id. Links to other sites are not followed.
 *
 * @param files The files of the site, as paths with slashes from its folder.
 * @param base What links to the site's root start with, such as `/mtlint/`.
 * @returns A line for each broken link.
 */
export function brokenLinks(folder: string, files: readonly string[], base: string): string[] {
  const known = new Set(files);
  const pages = new Map(
    files.filter(file => file.endsWith('.html')).map(file => [file, readPage(`${folder}/${file}`)]),
  );
  return [...pages].flatMap(([from, {links}]) =>
    links.flatMap(link => {
      const problem = problemWith(link, from);
      return problem ? [`${from}: ${problem}: ${link}`] : [];
    }),
  );

  function problemWith(link: string, from: string): string | undefined {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
    const [path = '', anchor] = link.split('#', 2);
    if (path.startsWith('/') && !path.startsWith(base)) return 'outside of the site';
    const file = fileOf(path, from);
    if (!known.has(file)) return 'no such page';
    const target = pages.get(file);
    if (!anchor || !target || target.ids.has(decodeURIComponent(anchor))) return undefined;
    return 'no such heading';
  }

  function fileOf(path: string, from: string): string {
    if (path === '') return from;
    const file = path.startsWith('/')
      ? path.slice(base.length)
      : posix.join(posix.dirname(from), decodeURIComponent(path));
    return file === '' || file.endsWith('/') ? `${file}index.html` : file;
  }
}

function readPage(path: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, {id, href, src}) {
      if (id) ids.add(id);
      const link = name === 'a' || name === 'link' ? href : src;
      if (link) links.push(link);
    },
  });
  parser.end(readFileSync(path, 'utf8'));
  return {ids, links};
}
