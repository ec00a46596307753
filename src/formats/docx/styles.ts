import type {BlockKind} from '../../model/block.js';
import {Inheritance} from '../packed/inheritance.js';
import {declaredByDefaults, type RunLanguages} from '../packed/languages.js';
import {styleNamed} from '../packed/style-names.js';
import type {Attributes} from '../xml/parser.js';
import {isOn, parseWord} from './names.js';

/** What a style says of the text that has it. What it does not say, it has from the style that it is based on. */
export interface Style {
  readonly kind?: BlockKind;
  readonly isCode?: boolean;
  readonly isHidden?: boolean;
  readonly languages?: RunLanguages;
}

/** The styles of a document. */
export interface Styles {
  /** The style with an id; that of plain paragraphs for none. */
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): Style;
}

interface OpenStyle {
  readonly id: string;
  readonly type: string;
  parent?: string;
  style: {-readonly [Key in keyof Style]: Style[Key]};
}

/** Reads a part with styles. */
export function readStyles(xml: string): Styles {
  const known = new Map<string, OpenStyle>();
  const standard = new Map<string, OpenStyle>();
  const defaults: Style[] = [];
  let current: OpenStyle | undefined;
  let inDefaults = false;
  if (xml !== '')
    parseWord(xml, {
      open(name, attributes) {
        if (name === 'w:docDefaults') inDefaults = true;
        if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? '';
          current = {id, type: attributes['w:type'] ?? 'paragraph', style: {}};
          known.set(id, current);
          if (isOn(attributes['w:default'] ?? '0')) standard.set(current.type, current);
        } else if (inDefaults && name === 'w:lang') {
          defaults.push({languages: declaredByDefaults(languagesOf(attributes))});
        } else if (current) describe(current, name, attributes);
      },
      close(name) {
        if (name === 'w:docDefaults') inDefaults = false;
        if (name === 'w:style') current = undefined;
      },
      text() {},
    });
  const inheritance = new Inheritance<Style>(id => known.get(id));
  const find = (type: string, id: string | undefined): Style => {
    const own = (id !== undefined ? known.get(id) : undefined) ?? standard.get(type);
    const base = type === 'paragraph' ? defaults[0] : undefined;
    return {...base, ...(own && inheritance.of(own.id))};
  };
  return {
    paragraph: id => find('paragraph', id),
    character: id => (id === undefined ? {} : find('character', id)),
  };
}

function describe(open: OpenStyle, name: string, attributes: Attributes): void {
  const {style} = open;
  const value = attributes['w:val'] ?? '';
  if (name === 'w:name') Object.assign(style, styleNamed(value));
  else if (name === 'w:basedOn') open.parent = value;
  else if (name === 'w:vanish') style.isHidden = isOn(attributes['w:val']);
  else if (name === 'w:lang') style.languages = languagesOf(attributes);
  else if (name === 'w:outlineLvl' && Number(value) < 9) style.kind ??= 'heading';
  else if (name === 'w:numPr') style.kind ??= 'listItem';
}

/** The languages that an element `w:lang` names. */
export function languagesOf(attributes: Attributes): RunLanguages {
  return {
    western: attributes['w:val'],
    eastAsian: attributes['w:eastAsia'],
    complex: attributes['w:bidi'],
  };
}
