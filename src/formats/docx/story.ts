import type {BlockKind, Piece} from '../../model/block.js';
import {languageOfRun, type RunLanguages} from '../packed/languages.js';
import type {Paragraph} from '../packed/paragraph.js';
import {paragraphOf, type TextRun} from '../packed/runs.js';
import type {Attributes} from '../xml/parser.js';
import {Fields} from './fields.js';
import {isOn, parseWord} from './names.js';
import {languagesOf, type Style, type Styles} from './styles.js';

/** Elements whose text is not, or no longer, part of the document, or is a copy of other text. */
const skipped = new Set(
  (
    'w:del w:moveFrom w:delText w:instrText w:delInstrText w:rt w:sdtPr mc:Fallback ' +
    'w:pPrChange w:rPrChange w:trPrChange w:sectPr'
  ).split(' '),
);

/** Elements that stand for characters. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

interface OpenParagraph {
  style: Style;
  kind: BlockKind | undefined;
  readonly isCell: boolean;
  readonly runs: TextRun[];
}

/** What is known of a run. */
interface Run {
  style: Style;
  languages: RunLanguages;
  isHidden?: boolean;
  /** Whether Word leaves it out when it checks the text. */
  isUnchecked?: boolean;
}

/** Where the reader is. Elements that change nothing share it with what they are in. */
interface Scope {
  readonly paragraph?: OpenParagraph;
  readonly run?: Run;
  /** The element whose properties are being read. */
  readonly properties?: 'paragraph' | 'run' | 'row' | 'other';
  readonly row?: {isDeleted: boolean};
  readonly isCell?: boolean;
  readonly isSkipped?: boolean;
  /** Whether what is read is computed. */
  readonly isCode?: boolean;
  /** The element with text. */
  readonly text?: 'prose' | 'trimmed' | 'formula';
}

/** Reads a part of a DOCX file: a document, a header, footnotes. */
export function readStory(xml: string, styles: Styles): Paragraph[] {
  const story = new Story(styles);
  parseWord(xml, {
    open: (name, attributes, start, end) => story.open(name, attributes, start, end),
    close: () => story.close(),
    text: (value, start, end) => story.text({value, start, end}),
  });
  return story.paragraphs.map(({runs, kind, style, isCell}) =>
    paragraphOf(runs, kind ?? style.kind ?? (isCell ? 'tableCell' : 'paragraph')),
  );
}

class Story {
  /** In the order in which they start: a text box is after the paragraph that it is in. */
  readonly paragraphs: OpenParagraph[] = [];
  readonly #styles: Styles;
  readonly #fields = new Fields();
  readonly #outer: Scope[] = [];
  #scope: Scope = {};
  /** What has been read of an element whose blanks at its ends are dropped. */
  #texts: Piece[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    const outer = this.#scope;
    this.#outer.push(outer);
    if (outer.isSkipped) {
      if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType'] ?? '');
      return;
    }
    this.#scope = this.#scopeOf(name, attributes);
    if (this.#scope.properties) this.#property(name, attributes);
    else if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType'] ?? '');
    else if (outer.run && name in characters) this.#add({value: characters[name]!, start, end});
    else if (outer.run && name === 'w:sym') this.#add({value: '\u25A1', start, end, code: true});
  }

  close(): void {
    if (this.#texts.length > 0 && this.#scope.text !== this.#outer.at(-1)?.text) {
      for (const piece of trimmed(this.#texts)) this.#add(piece);
      this.#texts = [];
    }
    this.#scope = this.#outer.pop()!;
  }

  text(piece: Piece): void {
    const {isSkipped, text, paragraph} = this.#scope;
    if (this.#fields.readsInstruction) this.#fields.addInstruction(piece.value);
    if (isSkipped || text === undefined || !paragraph) return;
    if (text === 'formula') paragraph.runs.push({...piece, code: true});
    else if (text === 'trimmed') this.#texts.push(piece);
    else this.#add(piece);
  }

  #scopeOf(name: string, attributes: Attributes): Scope {
    const scope = this.#scope;
    if (skipped.has(name) && scope.properties !== 'row') return {...scope, isSkipped: true};
    switch (name) {
      case 'w:p':
        return this.#paragraphIn(scope);
      case 'w:tc':
        return {...scope, isCell: true};
      case 'w:tr':
        return {...scope, row: {isDeleted: false}};
      case 'w:r':
        return {...scope, run: {style: {}, languages: {}}};
      case 'w:pPr':
        return {...scope, properties: 'paragraph'};
      case 'w:rPr':
        return {...scope, properties: scope.run && !scope.properties ? 'run' : 'other'};
      case 'w:trPr':
        return {...scope, properties: 'row'};
      case 'w:t':
        return {...scope, text: attributes['xml:space'] === 'preserve' ? 'prose' : 'trimmed'};
      case 'm:t':
        return {...scope, text: 'formula'};
      case 'w:fldSimple':
        return this.#fields.isCode(attributes['w:instr'] ?? '') ? {...scope, isCode: true} : scope;
      default:
        return scope;
    }
  }

  #paragraphIn({isCell = false, row}: Scope): Scope {
    const paragraph: OpenParagraph = {
      style: this.#styles.paragraph(undefined),
      kind: undefined,
      isCell,
      runs: [],
    };
    this.paragraphs.push(paragraph);
    return {paragraph, isCell, ...(row && {row})};
  }

  #property(name: string, attributes: Attributes): void {
    const {properties, paragraph, run, row} = this.#scope;
    if (properties === 'row' && name === 'w:del' && row) row.isDeleted = true;
    if (properties === 'paragraph' && paragraph) {
      if (name === 'w:pStyle') paragraph.style = this.#styles.paragraph(attributes['w:val']);
      else if (name === 'w:numPr') paragraph.kind ??= 'listItem';
      else if (name === 'w:outlineLvl' && Number(attributes['w:val']) < 9) paragraph.kind = 'heading';
    }
    if (properties !== 'run' || !run) return;
    if (name === 'w:rStyle') run.style = this.#styles.character(attributes['w:val']);
    else if (name === 'w:vanish') run.isHidden = isOn(attributes['w:val']);
    else if (name === 'w:noProof') run.isUnchecked = isOn(attributes['w:val']);
    else if (name === 'w:lang') run.languages = languagesOf(attributes);
  }

  #add(piece: Piece): void {
    const {paragraph, run, row, isCode: isComputed} = this.#scope;
    if (!paragraph || !run || row?.isDeleted || piece.value === '' || this.#fields.isHidden) return;
    const {style} = paragraph;
    if (run.isHidden ?? run.style.isHidden ?? style.isHidden) return;
    const isCode =
      piece.code ||
      isComputed ||
      run.isUnchecked ||
      run.style.isCode ||
      style.isCode ||
      this.#fields.isInCode;
    const language = languageOfRun(piece.value, [run.languages, run.style.languages, style.languages]);
    paragraph.runs.push({...piece, ...(isCode && {code: true}), language});
  }
}

/** A text without the blanks around it, which Word drops where nothing says that they are kept. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.map(piece => ({...piece}));
  const [first, last] = [kept[0]!, kept.at(-1)!];
  const from = isExact(first) ? /^[ \t\r\n]*/.exec(first.value)![0].length : 0;
  if (from > 0) Object.assign(first, {value: first.value.slice(from), start: first.start + from});
  const to = isExact(last) ? blanksAtEnd(last.value) : 0;
  if (to > 0) Object.assign(last, {value: last.value.slice(0, -to), end: last.end - to});
  return kept;
}

/** How many blanks a text ends in. Spaces that don't break are none. */
function blanksAtEnd(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return text.length - end;
}

function isExact({value, start, end}: Piece): boolean {
  return end - start === value.length;
}
