import type {Piece} from '../../model/block.js';
import type {Comment} from '../../model/comment.js';
import type {Code, Segment, SegmentState, Side} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {MappedText} from '../segments/mapped-text.js';
import {noteComment} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {elementIn, elementsIn, isElement, plainText, type XmlElement, xmlTree} from '../xml/tree.js';

const units = new Set(['message']);

/** Comments of developers, translators, and an ID: what translators read. */
const noteElements = ['comment', 'extracomment', 'translatorcomment'];

/** The number that chooses the form of a plural. */
const counts = /%L?n(?!\p{L})/gu;

const states: Readonly<Record<string, SegmentState>> = {
  unfinished: 'fuzzy',
  vanished: 'obsolete',
  obsolete: 'obsolete',
};

interface Languages {
  readonly source: string | undefined;
  readonly target: string;
}

/** Translations of Qt. */
export function readQt(text: string, {language, sourceLanguage}: FileFacts): SegmentFile {
  const {root, comments} = xmlTree(text, 'a Qt translation file', 'TS', units);
  const languages: Languages = {
    source: tagOfLocale(root.attributes.sourcelanguage) ?? sourceLanguage,
    target: tagOfLocale(root.attributes.language) ?? language,
  };
  const segments: Segment[] = [];
  const directives: Comment[] = [...comments];
  const messagesIn = (parent: XmlElement, context: string): void => {
    for (const message of elementsIn(parent, 'message')) {
      segments.push(...segmentsOf(text, message, context, languages));
      for (const name of noteElements) {
        const note = elementIn(message, name);
        const range = {start: message.start, end: message.end};
        const comment = note && noteComment(text, note.content, range);
        if (comment) directives.push(comment);
      }
    }
  };
  messagesIn(root, '');
  for (const context of elementsIn(root, 'context'))
    messagesIn(context, plainText(elementIn(context, 'name')).trim());
  directives.sort((a, b) => a.start - b.start);
  return {segments: withUniqueIds(segments), comments: directives};
}

/** A segment for the translation of a message, or for each form of a plural. */
function segmentsOf(text: string, message: XmlElement, context: string, languages: Languages): Segment[] {
  const source = elementIn(message, 'source');
  const translation = elementIn(message, 'translation');
  if (!translation) return [];
  const label = message.attributes.id ?? plainText(source).trim();
  const id = context === '' ? label : `${context}|${label}`;
  const forms = elementsIn(translation, 'numerusform');
  const notes = noteElements
    .map(name => plainText(elementIn(message, name)).trim())
    .filter(note => note !== '' && !note.startsWith('mtlint-'));
  const targets = forms.length > 0 ? forms : [translation];
  return targets.flatMap((element, form) =>
    variantsOf(element).map((variant): Segment => {
      const target = sideIn(text, variant, languages.target);
      return {
        id: forms.length > 0 ? `${id}[${form}]` : id,
        target,
        ...(source && {source: sideIn(text, source, languages.source)}),
        state: stateOf(translation.attributes.type, target),
        translate: true,
        notes,
        syntax: 'qt',
        ...(context !== '' && {context}),
        ...(forms.length > 0 && {plural: String(form)}),
      };
    }),
  );
}

/** Texts of different lengths, from which a program takes the one that fits. */
function variantsOf(element: XmlElement): XmlElement[] {
  const variants = elementsIn(element, 'lengthvariant');
  return variants.length > 0 ? variants : [element];
}

function stateOf(type: string | undefined, {blocks}: Side): SegmentState {
  if (type === 'unfinished' && blocks.length === 0) return 'new';
  return states[type ?? ''] ?? 'translated';
}

/** A text. Control characters are elements in it: `<byte value="x1b"/>`. */
function sideIn(text: string, element: XmlElement, language: string | undefined): Side {
  const pieces: Piece[] = [];
  const codes: Code[] = [];
  for (const child of element.children) {
    if (!isElement(child)) {
      pieces.push(child);
      continue;
    }
    const {start, end} = child;
    pieces.push({value: '\uFFFC', start, end, code: true});
    codes.push({kind: 'single', text: text.slice(start, end), place: {start, end}});
  }
  const content = MappedText.of(pieces);
  for (const {0: number, index} of content.text.matchAll(counts))
    codes.push({kind: 'single', text: number, place: content.rangeOf(index, index + number.length)});
  codes.sort((a, b) => a.place.start - b.place.start);
  return sideOf(content.markCode(counts), {
    language,
    place: element.content,
    codes,
    hasAccelerators: true,
  });
}
