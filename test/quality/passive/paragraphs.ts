import {createHash} from 'node:crypto';
import {loadReader} from '../../formats.js';
import {loadCleanProse} from '../corpora/index.js';
import {seeded} from '../seeded.js';
import {loadDataSets} from '../translations.js';

/** Who wrote a text. */
export type Origin = 'human' | 'translation';

/** Paragraphs by kind of prose or by data set. */
export type Paragraphs = ReadonlyMap<string, readonly string[]>;

/** Names a text without quoting it. */
export function keyOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** The paragraphs of the clean prose, by kind. */
export async function paragraphsOfProse(): Promise<Paragraphs> {
  const paragraphs = new Map<string, string[]>();
  for (const {kind, format, text} of await loadCleanProse()) {
    const read = await loadReader(format);
    for (const block of read(text)) {
      if (block.kind !== 'paragraph') continue;
      const value = block.pieces.map(piece => piece.value).join('');
      push(paragraphs, kind, value.replace(/\s+/g, ' '));
    }
  }
  return paragraphs;
}

/** All translated segments, by data set. */
export function paragraphsOfTranslations(folder: string): Paragraphs {
  const groups = new Map<string, string[]>();
  for (const {name, documents} of loadDataSets(folder)) {
    for (const {target} of documents.flatMap(({segments}) => segments)) push(groups, name, target);
  }
  return groups;
}

/** One translation, drawn by lot, of each source segment. */
export function translationsByLot(folder: string, seed: string): Paragraphs {
  const groups = new Map<string, string[]>();
  for (const {name, documents} of loadDataSets(folder)) {
    const bySource = new Map<string, string[]>();
    for (const {source, target} of documents.flatMap(({segments}) => segments))
      push(bySource, source, target);
    const random = seeded(`${seed} ${name}`);
    groups.set(
      name,
      [...bySource.values()].map(targets => random.pick(targets)),
    );
  }
  return groups;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
