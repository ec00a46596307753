import type {Root} from 'nlcst';
import {ParseEnglish} from 'parse-english';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {location} from 'vfile-location';
import rules from '../../rules/index.js';
import {DocumentProfile} from '../../src/english/document-profile.js';
import {englishOf} from '../../src/english/paragraph.js';
import {tag} from '../../src/english/tagger.js';
import {toParagraph} from '../../src/formats/nlcst.js';
import {readText} from '../../src/formats/text.js';
import {paragraphsOf} from '../../src/rule.js';

/** Trees of documents, and the documents. */
interface Tree {
  readonly root: Root;
  readonly text: string;
}

/**
 * Where the time goes, in milliseconds of the clock that is given: reading, tagging, the English view, and each rule.
 * A rule is measured on paragraphs that all rules have seen before, so that what rules share is not counted as
 * the work of the one that comes first.
 */
export async function measureParts(
  documents: readonly string[],
  now: () => number,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number> = {};
  const measure = <T>(name: string, work: () => T): T => {
    const start = now();
    const made = work();
    times[name] = now() - start;
    return made;
  };

  const parser = new ParseEnglish();
  measure('parse-english alone', () => documents.map(text => parser.parse(text)));
  const trees = measure('read', () => documents.map(treeOf));
  const paragraphs = trees.flatMap(({root}) => paragraphsOf(root));
  measure('tag', () =>
    documents.map(text => [...readText(text)].map(({pieces}) => tag(pieces[0]!.value).length)),
  );
  const views = measure('English view (tag included)', () => paragraphs.map(englishOf));
  measure('document profile', () => {
    const profile = new DocumentProfile();
    for (const view of views) profile.add(view);
  });
  const all = Object.values(rules);
  const shared = measure('all rules', () => runAll(all, trees));
  for (const rule of all) measure(rule.rule.id, () => runAll([rule], trees));
  const alone = all.reduce((sum, {rule}) => sum + times[rule.id]!, 0);
  times['shared by rules'] = Math.max(0, times['all rules']! - alone);
  if (shared === 0) throw new Error('The rules found nothing: they cannot have run');
  return times;
}

function treeOf(text: string): Tree {
  const places = location(text);
  const children = [...readText(text)].map(block => toParagraph(block, offset => places.toPoint(offset)));
  return {root: {type: 'RootNode', children}, text};
}

/** Runs rules as retext plugins, and returns how much they found. */
function runAll(some: readonly (typeof rules)[keyof typeof rules][], trees: readonly Tree[]): number {
  let found = 0;
  const processor = unified();
  for (const rule of some) processor.use(rule);
  processor.freeze();
  for (const {root, text} of trees) {
    const file = new VFile(text);
    processor.runSync(root, file);
    found += file.messages.length;
  }
  return found;
}
