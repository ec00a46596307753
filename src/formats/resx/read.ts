import type {Comment} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {MappedText} from '../segments/mapped-text.js';
import {noteComment} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {elementIn, elementsIn, notesOf, plainText, runsIn, type XmlElement, xmlTree} from '../xml/tree.js';

const units = new Set(['data']);

/** Properties of controls that the designer of forms writes as strings, although they are no text. */
const settings =
  /\.(?:Name|Type|Parent|ZOrder|ImeMode|ImageKey|Mask|DisplayMember|ValueMember|HelpKeyword|Font|Dock|Anchor)$/;

/** Resources of .NET. Only what has neither a type nor a MIME type is text. */
export function readResx(text: string, {language}: FileFacts): SegmentFile {
  const tree = xmlTree(text, 'a .resx file', 'root', units);
  const segments: Segment[] = [];
  const comments: Comment[] = [...tree.comments];
  for (const data of elementsIn(tree.root, 'data')) {
    const value = elementIn(data, 'value');
    const {name = '', type, mimetype} = data.attributes;
    if (!value || mimetype !== undefined || !isText(type) || isSetting(name)) continue;
    segments.push(segmentOf(data, value, name, language));
    const note = elementIn(data, 'comment');
    const comment = note && noteComment(text, note.content, {start: data.start, end: data.end});
    if (comment) comments.push(comment);
  }
  comments.sort((a, b) => a.start - b.start);
  return {segments: withUniqueIds(segments), comments};
}

function isText(type: string | undefined): boolean {
  return type === undefined || /^System\.String(?:,|$)/.test(type);
}

/** `>>okButton.Name`, `okButton.ImeMode`. */
function isSetting(name: string): boolean {
  return name.startsWith('>>') || settings.test(name);
}

function segmentOf(data: XmlElement, value: XmlElement, name: string, language: string): Segment {
  const note = plainText(elementIn(data, 'comment')).trim();
  return {
    id: name,
    target: sideOf(MappedText.of(runsIn(value)), {language, place: value.content, hasAccelerators: true}),
    // Tools for translation mark with it what is not to be translated.
    translate: !/@Invariant|\{Locked\}/.test(note),
    notes: [...notesOf(data), ...(note === '' || note.startsWith('mtlint-') ? [] : [note])],
    syntax: 'csharp',
  };
}
