import {skipping} from '../formats/comments.js';
import type {FileFacts, Format, FormatParts, SourceText} from '../formats/format.js';
import {languageOfPath} from '../formats/language-of-path.js';
import {FormatRegistry, writerOf} from '../formats/registry.js';
import {guessLanguage} from '../languages/guess.js';
import type {Segment} from '../model/segment.js';
import type {RawMessage} from '../rule/to-message.js';
import {hasReplacement, writeFixes} from '../rule/write-fixes.js';
import {assumedLanguage, inLanguage, mayBeForeign} from './assumed-language.js';
import {type Call, freely} from './call.js';
import {checkArgument, linterOptions, textOptions} from './check-options.js';
import {suppress} from './directives/index.js';
import {IncrementalDocument} from './incremental-document.js';
import type {LinterOptions, LinterSettings} from './linter-options.js';
import {type Found, type GivenText, leadOf, PreparedRules} from './prepared-rules.js';
import type {FileResult} from './result.js';
import {withSegments} from './segment-messages.js';
import {type SegmentGroup, segmentGroups} from './segment-overrides.js';
import {SegmentedText, versionsOf} from './segments.js';
import {inSteps} from './steps.js';

export type {LinterOptions} from './linter-options.js';
export type {FileResult} from './result.js';

/** What a linter is to know of a text. */
export interface TextOptions {
  /** Names the text in the result. Its extension determines the format. */
  readonly path?: string;
  /** Name of a format; absent: the one that the path and the text show. */
  readonly format?: string;
  /**
   * What a U+FEFF at the start is: `skip`, the default, takes it for the file's byte order mark, which is no text; `text` is
   * for a caller that has removed the mark, so that another one is a stray character. Positions count it either way.
   */
  readonly byteOrderMark?: 'skip' | 'text';
  /** The text that it was translated from. */
  readonly source?: SourceOptions;
}

/** The text that another was translated from. */
export interface SourceOptions {
  readonly text: string;
  /** Names it in results. Its extension determines the format; that of the target by default. */
  readonly path?: string;
  /** BCP 47 tag; absent: the one of its path or of the settings, or else the one that its words show. */
  readonly language?: string;
  /** Whether a part of the target was recorded as a translation of another text than that part of the source now has. */
  isOutdated?(target: string, source: string): boolean;
  /** What reads the text, if it was made of a file that is no text. */
  readonly parts?: FormatParts;
}

/** Options of a text whose check is to take no longer than it may. */
export interface LimitedOptions extends TextOptions {
  /** Calls what may take long. */
  readonly call?: Call;
  /** What reads the text, if it was made of a file that is no text. */
  readonly parts?: FormatParts;
}

/** Checks texts against a set of rules. */
export interface Linter {
  /**
   * Checks a text.
   *
   * @param text Decoded text. Offsets count from its first character, even where that is a byte order mark.
   * @throws {TypeError} When the text is no string, or an option does not fit.
   */
  lint(text: string, options?: TextOptions): Promise<FileResult>;
}

/** A linter for texts that are being edited, too, and for texts whose segments are known. */
export interface EditingLinter extends Linter {
  /**
   * Checks segments that need not be read from a file.
   *
   * @param text What the positions of the segments count in.
   * @param call Calls what may take long.
   */
  lintSegments(text: string, segments: readonly Segment[], call?: Call): Promise<SegmentsResult>;
  /**
   * Opens a text that is going to be edited.
   *
   * @throws {TypeError} When an option does not fit.
   */
  open(options?: TextOptions): EditableDocument;
}

/** What was found in segments, and how many words each paragraph has. */
export interface SegmentsResult extends FileResult {
  /** In order of position. */
  paragraphs: readonly {readonly start: number; readonly words: number}[];
}

/** A text that is being edited. */
export interface EditableDocument {
  /**
   * Checks the next version of the text: what {@link Linter.lint} says of it, at the cost of what has changed. Versions
   * are checked one after the other.
   *
   * @param call Calls what may take long. When it interrupts that, the open text is of no more use.
   * @param source The text that it was translated from: then the version is read as a whole.
   * @throws The signal's reason when it is aborted.
   */
  lint(text: string, signal?: AbortSignal, call?: Call, source?: SourceOptions): Promise<FileResult>;
}

/**
 * Makes a linter.
 *
 * @throws {TypeError} When an option does not exist or has a value that does not fit.
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule is given options that do not fit, or set to what is no severity.
 */
export function createLinter(options: LinterOptions = {}): EditingLinter {
  checkArgument('createLinter', linterOptions, options);
  return linterOf(options);
}

/** Makes a linter of settings that are known to fit. */
export function linterOf(settings: LinterSettings): EditingLinter {
  const prepared = new PreparedRules(settings);
  const formats = new FormatRegistry(settings.formats);

  const resultOf = async (
    {text, lead}: GivenText,
    {words, messages, failures}: Found,
    {path, call}: CheckOptions,
    parts: FormatParts,
    segments: SegmentedText,
  ): Promise<FileResult> => {
    const {counts} = segments;
    const kept = await suppress(
      messages,
      text,
      skipping(lead, parts.readComments),
      prepared.policyWith(failures),
      call,
    );
    const writeIn = writerOf(parts);
    return {
      path,
      words,
      messages: kept.some(hasReplacement)
        ? await call(() => writeFixes(kept, withoutMark(text, lead), writeIn))
        : kept,
      ...(counts && {segments: counts}),
      ...(failures.length > 0 ? {failures: [...failures]} : {}),
    };
  };

  const formatOf = (caller: string, {path, format}: CheckOptions, text = ''): Format => {
    if (format === undefined) return formats.of(path, text);
    const found = formats.named(format);
    if (!found)
      throw new TypeError(`${caller}: format: expected one of ${formats.names.join(', ')}, not ${format}`);
    return found;
  };

  /** The language that a text without segments shows, if nothing declares one and it is not English. */
  const assumedOf = (text: string, parts: FormatParts, {source}: CheckOptions): string | undefined => {
    const isDeclared = settings.language !== undefined;
    if (isDeclared || source || parts.readSegments || !mayBeForeign(text)) return undefined;
    return assumedLanguage(parts.read(text.slice(leadOf(text))));
  };

  const factsOf = ({path}: CheckOptions): FileFacts => ({
    path,
    language: languageOfPath(path) ?? settings.language ?? 'en',
    ...(settings.sourceLanguage !== undefined && {sourceLanguage: settings.sourceLanguage}),
    ...(settings.columns !== undefined && {columns: settings.columns}),
  });

  const sourceTextOf = async (
    {text, path, language, isOutdated, parts: own}: SourceOptions,
    targetParts: FormatParts,
  ): Promise<SourceText> => {
    const parts = own || (path && (await formats.byName(path, text)?.load())) || targetParts;
    const named = language ?? (path && languageOfPath(path)) ?? settings.sourceLanguage;
    return {
      text: text.slice(leadOf(text)),
      path: path ?? '<source>',
      language: named ?? guessLanguage(text) ?? 'und',
      parts,
      ...(isOutdated && {isOutdated}),
    };
  };

  const variants = new Map<string, PreparedRules>();
  const variantOf = (own: LinterSettings): PreparedRules => {
    const key = JSON.stringify([own.rules, own.terms]);
    const variant = variants.get(key) ?? new PreparedRules(own);
    variants.set(key, variant);
    return variant;
  };

  /** Checks a whole text; segments that have settings of their own are checked once more, with these. */
  const foundIn = (
    given: GivenText,
    parts: FormatParts,
    facts: FileFacts,
    segments: SegmentedText,
    assumed?: string,
  ): Found => {
    const foundWith = (rules: PreparedRules, into: SegmentedText): Found => {
      const read = into.blocksOf(parts, given.text.slice(given.lead), facts);
      const blocks = assumed === undefined ? read : inLanguage(read, assumed);
      const prose = rules.found(given, rules.inspect(blocks));
      const compared = rules.compared(given, parts, facts);
      const found =
        compared.length === 0
          ? prose
          : {
              ...prose,
              messages: [...prose.messages, ...compared].sort((a, b) => a.start.offset - b.start.offset),
            };
      const messages = into.isPlaced
        ? withSegments(found.messages, into, given, facts.source?.text)
        : found.messages;
      return {...found, messages};
    };
    const found = foundWith(prepared, segments);
    const groups = segmentGroups(settings, segments.ids);
    if (groups.length === 0) return found;
    const isIn =
      ({includes}: SegmentGroup) =>
      ({segment}: RawMessage): boolean =>
        segment !== undefined && includes(segment.id);
    const rest = found.messages.filter(message => !groups.some(group => isIn(group)(message)));
    const own = groups.flatMap(group =>
      foundWith(variantOf(group.settings), new SegmentedText(settings.states)).messages.filter(isIn(group)),
    );
    return {...found, messages: [...rest, ...own].sort((a, b) => a.start.offset - b.start.offset)};
  };

  const lint = async (text: string, given?: LimitedOptions): Promise<FileResult> => {
    const options = optionsOf('lint', given);
    mustBeText(text);
    const parts = options.parts ?? (await formatOf('lint', options, text).load());
    const lead = options.byteOrderMark === 'skip' ? leadOf(text) : 0;
    const segments = new SegmentedText(settings.states);
    const source = options.source && (await sourceTextOf(options.source, parts));
    const facts = {...factsOf(options), ...(source && {source})};
    const found = await options.call(() =>
      foundIn({text, lead}, parts, facts, segments, assumedOf(text, parts, options)),
    );
    return resultOf({text, lead}, found, options, parts, segments);
  };

  return {
    lint,
    async lintSegments(text, given, call = freely) {
      const parts: FormatParts = {read: () => [], readSegments: () => given};
      const options = optionsOf('lintSegments', {call});
      const segments = new SegmentedText(settings.states);
      const found = await call(() => foundIn({text, lead: 0}, parts, factsOf(options), segments));
      return {
        ...(await resultOf({text, lead: 0}, found, options, parts, segments)),
        paragraphs: found.paragraphs,
      };
    },
    open(given) {
      const options = optionsOf('open', given);
      const loading = formatOf('open', options).load();
      const document = new IncrementalDocument(prepared.checks);
      let versions: ReturnType<typeof versionsOf> | undefined;
      function* steps(
        {text, lead}: GivenText,
        reader: ReturnType<typeof versionsOf>,
      ): Generator<void, Found> {
        const blocks = prepared.checks.applicable(reader.read(text.slice(lead)));
        return prepared.found({text, lead}, yield* document.inspect(blocks));
      }
      const check = async (
        text: string,
        signal?: AbortSignal,
        call: Call = freely,
        source?: SourceOptions,
      ): Promise<FileResult> => {
        mustBeText(text);
        const parts = await loading;
        if (source || (parts.readSegments && settings.segmentOverrides) || assumedOf(text, parts, options))
          return lint(text, {...options, call, ...(source && {source})});
        versions ??= versionsOf(parts, factsOf(options), settings.states);
        signal?.throwIfAborted();
        const given = {text, lead: options.byteOrderMark === 'skip' ? leadOf(text) : 0};
        const found = await inSteps(steps(given, versions), call, signal);
        const {segments} = versions;
        const read = withComments(parts, versions.readComments);
        const messages = segments.counts ? withSegments(found.messages, segments, given) : found.messages;
        return resultOf(given, {...found, messages}, {...options, call}, read, segments);
      };
      let last: Promise<unknown> = Promise.resolve();
      return {
        lint(text, signal, call, source) {
          const result = last.then(() => check(text, signal, call, source));
          last = result.catch(() => {});
          return result;
        },
      };
    },
  };
}

/** Options of a text with their defaults; without a format, the path and the text show it. */
type CheckOptions = Required<Omit<LimitedOptions, OptionalOption>> & Pick<LimitedOptions, OptionalOption>;
type OptionalOption = 'format' | 'source' | 'parts';

function optionsOf(caller: string, given: LimitedOptions = {}): CheckOptions {
  checkArgument(caller, textOptions, given);
  const {path = '<text>', byteOrderMark = 'skip', call = freely, ...rest} = given;
  return {...rest, path, byteOrderMark, call};
}

/** The parts of a format with another reader of comments: one that knows the version that was read last. */
function withComments(
  {readComments: _, ...parts}: FormatParts,
  readComments: FormatParts['readComments'],
): FormatParts {
  return readComments ? {...parts, readComments} : parts;
}

/** The text as its format reads it, with its positions: an empty line replaces the byte order mark. */
function withoutMark(text: string, lead: number): string {
  return lead === 0 ? text : `\n${text.slice(lead)}`;
}

function mustBeText(text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`lint: text: expected a string, not ${typeof text}`);
}
