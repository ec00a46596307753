import {PackedFileError} from '../packed/error.js';
import type {Package} from '../packed/package.js';
import type {Part} from '../packed/paragraph.js';
import {elementsOf, entryNameOf} from '../packed/relations.js';
import {readStory} from './story.js';
import {readStyles, type Styles} from './styles.js';

/** Parts beside the main one that hold prose. Comments are about the text, not part of it. */
const stories = new Set(['header', 'footer', 'footnotes', 'endnotes']);

/** The parts of a DOCX file: the document, then its headers, footers, footnotes, and endnotes. */
export function partsOf(file: Package): Part[] {
  const main = relationsOf(file, '').find(({type}) => type === 'officeDocument')?.target;
  if (main === undefined || !file.has(main))
    throw new PackedFileError('is not a DOCX file: it has no document in it');
  const relations = relationsOf(file, main);
  const styles = relations.find(({type}) => type === 'styles')?.target;
  const read = styles !== undefined && file.has(styles) ? readStyles(file.text(styles)) : readStyles('');
  const others = relations.filter(({type, target}) => stories.has(type) && file.has(target));
  const names = new Set([main, ...others.map(({target}) => target)]);
  return [...names].map(name => partOf(file, name, read));
}

function partOf(file: Package, name: string, styles: Styles): Part {
  const xml = file.text(name);
  return {name, xml, paragraphs: readStory(xml, styles)};
}

interface Relation {
  /** The last part of its name: `styles`. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to. Those of the whole file are in the root. */
function relationsOf(file: Package, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!file.has(name)) return [];
  return elementsOf(file.text(name)).flatMap(({name, attributes: {Type = '', Target = '', TargetMode}}) =>
    name === 'Relationship' && TargetMode !== 'External'
      ? {type: Type.slice(Type.lastIndexOf('/') + 1), target: entryNameOf(Target, part)}
      : [],
  );
}
