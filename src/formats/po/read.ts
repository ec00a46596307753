import type {BlockKind} from '../../model/block.js';
import type {Comment} from '../../model/comment.js';
import type {PlaceholderSyntax} from '../../model/placeholder-syntax.js';
import type {Segment, SegmentState} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import {languageOfPath} from '../language-of-path.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {entriesOf, type PoEntry, type PoText} from './entries.js';
import {languageOfTeam} from './team.js';

/** The syntax of placeholders that gettext's flags name: `c-format` says `printf`. */
const syntaxes: Readonly<Record<string, PlaceholderSyntax>> = {
  c: 'printf',
  'c++': 'python-brace',
  objc: 'apple',
  python: 'python',
  'python-brace': 'python-brace',
  java: 'icu',
  'java-printf': 'printf',
  csharp: 'csharp',
  javascript: 'javascript',
  typescript: 'javascript',
  php: 'printf',
  perl: 'printf',
  'perl-brace': 'brace',
  ruby: 'ruby',
  lua: 'printf',
  tcl: 'printf',
  awk: 'printf',
  sh: 'javascript',
  'object-pascal': 'printf',
  boost: 'printf',
  'gcc-internal': 'printf',
  go: 'printf',
  rust: 'brace',
  qt: 'qt',
  'qt-plural': 'qt',
  kde: 'qt',
  'kde-kuit': 'qt',
};

/** Types of text that po4a gives in comments: `type: Title =`, `type: Content of: <ul><li>`. */
const documentTypes: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:Title|Heading)|<(?:h[1-6]|title)>$/, 'heading'],
  [/^Bullet|<(?:li|listitem)>(?:<(?:p|para|simpara)>)?$/, 'listItem'],
  [/^Table|<(?:td|th|entry)>$/, 'tableCell'],
  [/^Plain text|^Content of|^Paragraph/, 'paragraph'],
];

/** What the header says of a file. */
interface Header {
  readonly language: string;
  readonly sourceLanguage: string | undefined;
  /** Whether the language has a single form, which stands for the plural, too. */
  readonly hasOneForm: boolean;
}

/** Translations of gettext, and templates of them. */
export function readPo(text: string, {path, language, sourceLanguage}: FileFacts): SegmentFile {
  const segments: Segment[] = [];
  const comments: Comment[] = [];
  let header: Header = {language, sourceLanguage, hasOneForm: false};
  for (const entry of entriesOf(text)) {
    comments.push(...entry.comments);
    if (isHeader(entry)) header = headerOf(entry, header, path);
    else segments.push(...segmentsOf(entry, header));
  }
  return {segments: withUniqueIds(segments), comments};
}

function isHeader({context, id, isObsolete}: PoEntry): boolean {
  return !isObsolete && !context && id.text.text === '';
}

function headerOf({strings}: PoEntry, known: Header, path: string): Header {
  const fields = new Map(
    (strings.get('')?.text.text ?? '').split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const team = fields.get('x-poedit-language') ?? fields.get('language-team');
  return {
    language:
      tagOfLocale(fields.get('language')) ?? languageOfPath(path) ?? languageOfTeam(team) ?? known.language,
    sourceLanguage: tagOfLocale(fields.get('x-source-language')) ?? known.sourceLanguage,
    hasOneForm: /^nplurals\s*=\s*1\b/.test(fields.get('plural-forms') ?? ''),
  };
}

/** A segment for each plural form. */
function segmentsOf(entry: PoEntry, header: Header): Segment[] {
  const {context, id, plural, strings, flags} = entry;
  const name = context ? `${context.text.text}|${id.text.text}` : id.text.text;
  const notes = entry.comments
    .map(({value}) => value.trim())
    .filter(note => note !== '' && !note.startsWith('mtlint-'));
  const kind = kindOf(notes);
  const syntax = syntaxOf(flags);
  const maxLength = maxLengthOf(flags);
  return [...strings].map(([form, string]): Segment => {
    const source = plural && (form !== '0' || header.hasOneForm) ? plural : id;
    const state = stateOf(entry, string);
    return {
      id: form === '' ? name : `${name}[${form}]`,
      target: side(string, header.language, kind),
      source: side(source, header.sourceLanguage, kind),
      state,
      translate: true,
      notes,
      ...(context && {context: context.text.text}),
      ...(form !== '' && {plural: form}),
      ...(maxLength !== undefined && {maxLength}),
      ...(syntax !== undefined && {syntax}),
    };
  });
}

function side({text, place}: PoText, language: string | undefined, kind: BlockKind): Segment['target'] {
  return sideOf(text, {language, place, kind, hasAccelerators: kind === 'string'});
}

function stateOf({flags, isObsolete}: PoEntry, {text}: PoText): SegmentState {
  if (isObsolete) return 'obsolete';
  if (text.text === '') return 'new';
  return flags.includes('fuzzy') ? 'fuzzy' : 'translated';
}

function kindOf(notes: readonly string[]): BlockKind {
  const type = notes.find(note => note.startsWith('type: '))?.slice('type: '.length);
  if (type === undefined) return 'string';
  return documentTypes.find(([pattern]) => pattern.test(type))?.[1] ?? 'string';
}

function syntaxOf(flags: readonly string[]): PlaceholderSyntax | undefined {
  for (const flag of flags) {
    const [, name] = /^(.+)-format$/.exec(flag) ?? [];
    if (name !== undefined && Object.hasOwn(syntaxes, name)) return syntaxes[name];
  }
  return undefined;
}

/** The limit that Weblate's flag `max-length:80` sets. */
function maxLengthOf(flags: readonly string[]): number | undefined {
  for (const flag of flags) {
    const [, length] = /^max-length:\s*(\d{1,7})$/.exec(flag) ?? [];
    if (length !== undefined) return Number(length);
  }
  return undefined;
}
