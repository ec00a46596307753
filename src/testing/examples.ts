/**
 * An example in a rule's readme: a fenced block whose info string is `<format> fails|passes|fixed [<language> |
 * <language> → <language>] [outdated] [options as JSON]`. Without a language, it is English. With two languages, the block is a translation after its source. In text, the first paragraph is the
 * source and starts with `source: `; in other formats, the source follows a line `source:`, and the translation a line `target:`. An
 * `outdated` translation was recorded with another source.
 */
export interface Example {
  readonly kind: ExampleKind;
  /** Name of the format that the text is in. */
  readonly format: string;
  /** Options of the rule; those of the info string. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The text without the marks. */
  readonly text: string;
  /** UTF-16 offsets in `text` of what is between ⟦ and ⟧, end exclusive. */
  readonly spans: readonly ExampleSpan[];
  /** What the text is a translation of; absent if the example has no source. */
  readonly source?: ExampleSource;
  /** BCP 47 tag of the text's language; absent if the example names none. */
  readonly language?: string;
  /** Line of the readme on which the block starts, from 1. */
  readonly line: number;
}

export type ExampleSpan = readonly [start: number, end: number];

/** The source of an example. */
export interface ExampleSource {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** UTF-16 offsets in `text` of what is between ⟦ and ⟧: what the messages point to. */
  readonly spans: readonly ExampleSpan[];
  /** Whether the translation was recorded with another source. */
  readonly isOutdated: boolean;
}

export type ExampleKind = 'fails' | 'passes' | 'fixed';

/** Thrown when an example in a readme cannot be read. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}

const kinds: readonly string[] = ['fails', 'passes', 'fixed'] satisfies ExampleKind[];

const fence = /^(`{3,})([\w-]+) (\w+)(?: (.*))?\n([\s\S]*?)\n\1$/gm;

/** What comes before a source, and what before its translation. */
const paragraphs = ['source: ', '\n\n'] as const;
const files = ['source:\n', '\ntarget:\n'] as const;

/**
 * The examples in a readme, in order. Other fenced blocks are ignored.
 *
 * @param name Names the readme in errors.
 * @throws {ExampleError} When the info string of an example has a misspelled kind, or options that are not JSON.
 */
export function readExamples(readme: string, name: string): Example[] {
  // A checkout on Windows may have other line ends.
  const text = readme.replaceAll('\r\n', '\n');
  return [...text.matchAll(fence)].flatMap((match): Example[] => {
    const [, , format = '', kind = '', facts = '', body = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const where = `${name}:${line}`;
    if (!isKind(kind)) {
      if (!/^(?:fail|pass|fix)/.test(kind)) return [];
      throw new ExampleError(`${where}: unknown example \`${kind}\`: use ${kinds.join(', ')}`);
    }
    const [, from, to, outdated, options = '{}'] =
      /^(?:([a-z]{2,3}(?:-\w+)*)(?: → ([\w-]+))?(?: |$))?(outdated(?: |$))?(.+)?$/.exec(facts)!;
    const shared = {kind, format, options: parseOptions(options, where), line};
    if (from === undefined) return [{...shared, ...withoutMarks(body)}];
    if (to === undefined) return [{...shared, ...withoutMarks(body), language: from}];
    const [, source, target = ''] = partsOf(body, format === 'text' ? paragraphs : files) ?? [];
    if (source === undefined)
      throw new ExampleError(
        format === 'text'
          ? `${where}: expected \`source: \` and the source, an empty line, and the text`
          : `${where}: expected lines \`source:\` and \`target:\`, each before a text`,
      );
    return [
      {
        ...shared,
        ...withoutMarks(target),
        source: {...withoutMarks(source), language: from, isOutdated: outdated !== undefined},
        language: to,
      },
    ];
  });
}

/** The source and the translation: what follows one mark, and the other. */
function partsOf(
  body: string,
  [before, after]: readonly [before: string, after: string],
): [whole: string, source: string, target: string] | undefined {
  const at = body.indexOf(after);
  if (!body.startsWith(before) || at < 0) return undefined;
  return [body, body.slice(before.length, at), body.slice(at + after.length)];
}

function isKind(word: string): word is ExampleKind {
  return kinds.includes(word);
}

function parseOptions(json: string, where: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return {...value};
  } catch {
    // Not JSON: the same mistake.
  }
  throw new ExampleError(`${where}: expected the options as a JSON object, not ${json}`);
}

function withoutMarks(body: string): {text: string; spans: ExampleSpan[]} {
  const spans: ExampleSpan[] = [];
  let text = '';
  for (const part of body.split(/(⟦[^⟧]*⟧)/)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (inner !== part) spans.push([text.length, text.length + inner.length]);
    text += inner;
  }
  return {text, spans};
}
