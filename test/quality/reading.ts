import {stdin, stdout} from 'node:process';
import {createInterface} from 'node:readline/promises';
import {mtlint} from './checkers.js';
import {type Context, contextOf} from './context.js';
import {check, type Material} from './material.js';
import {openPool} from './pool.js';
import {seeded} from './seeded.js';
import type {Flag} from './spans.js';
import {keepVerdicts, loadVerdicts, type VerdictKind} from './verdicts.js';

/** A flag to be read. */
export interface Page extends Context {
  readonly key: string;
  readonly severity: string;
  /** Data set, system and document, or corpus and text. */
  readonly place: string;
  readonly message: string;
}

/** What is read: flags on rated translation, or on human prose. */
export type Shelf = 'translation' | 'human';

/** Characters shown each side of a flag. */
const width = 240;

/** Random flags of a rule that nobody has read yet, in an order that is always the same. */
export async function pagesOf(
  material: Material,
  rule: string,
  shelf: Shelf,
  count: number,
): Promise<Page[]> {
  const pool = openPool();
  const empty = {dataSets: [], clean: [], gold: []};
  const part =
    shelf === 'human' ? {...empty, clean: material.clean} : {...empty, dataSets: material.dataSets};
  const {dataSets, clean} = await check(pool, mtlint, part);
  pool.close();

  const verdicts = loadVerdicts();
  const pages = new Map<string, Page>();
  const add = (text: string, flags: readonly Flag[], place: string): void => {
    for (const flag of flags) {
      const {key = '', severity, message = ''} = flag;
      if (flag.rule !== rule || verdicts.has(key)) continue;
      pages.set(key, {key, severity, place, message, ...contextOf(text, flag, width)});
    }
  };
  for (const [index, {name, documents}] of part.dataSets.entries()) {
    for (const [at, {text, system, doc}] of documents.entries()) {
      add(text, dataSets[index]![at]!, `${name} ${system} ${doc}`);
    }
  }
  for (const [index, {text, corpus, name}] of part.clean.entries())
    add(text, clean[index]!, `${corpus} ${name}`);
  return seeded(`reading of ${rule}`).sample([...pages.values()], count);
}

const answers: Readonly<Record<string, VerdictKind>> = {r: 'real', f: 'false', u: 'unsure'};

/** Shows flags one after the other, asks for a verdict on each, and keeps what is answered. */
export async function readPages(pages: readonly Page[]): Promise<void> {
  const terminal = createInterface({input: stdin, output: stdout});
  for (const [index, {key, severity, place, message, before, actual, after}] of pages.entries()) {
    console.log(`\n${index + 1} of ${pages.length}, ${severity}: ${message}\n${place}\n`);
    console.log(`${before}⟦${actual}⟧${after}\n`);
    const answer = await terminal.question('(r)eal, (f)alse, (u)nsure, (q)uit, or Enter to skip: ');
    if (answer === 'q') break;
    const verdict = answers[answer];
    if (!verdict) continue;
    const why = await terminal.question('A word of why (nothing of the text): ');
    keepVerdicts([{key, verdict, why: why.trim() || verdict}]);
  }
  terminal.close();
}
