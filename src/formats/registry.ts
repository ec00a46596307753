import {textFixes} from '../fixes/plain-text.js';
import type {Format, FormatParts} from './format.js';
import {rootNameOf} from './xml/root.js';

const text = loadedOnce({
  name: 'text',
  extensions: ['.txt'],
  load: async () => (await import('./text/index.js')).text,
});

const formats: readonly Format[] = [
  {
    name: 'markdown',
    extensions: ['.md', '.markdown', '.mdx'],
    load: async () => (await import('./markdown/index.js')).markdown,
  },
  {
    name: 'html',
    extensions: ['.html', '.htm'],
    load: async () => (await import('./html/index.js')).html,
  },
  {
    name: 'rst',
    extensions: ['.rst', '.rest'],
    load: async () => (await import('./rst/index.js')).rst,
  },
  {
    name: 'asciidoc',
    extensions: ['.adoc', '.asciidoc'],
    load: async () => (await import('./asciidoc/index.js')).asciidoc,
  },
  {
    name: 'latex',
    extensions: ['.tex', '.latex', '.ltx'],
    load: async () => (await import('./latex/index.js')).latex,
  },
  {
    name: 'json',
    extensions: ['.json', '.jsonc'],
    searched: 'layout',
    load: async () => (await import('./json/index.js')).json,
  },
  {
    name: 'arb',
    extensions: ['.arb'],
    load: async () => (await import('./json/index.js')).arb,
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    searched: 'layout',
    load: async () => (await import('./json/index.js')).jsonl,
  },
  {
    name: 'yaml',
    extensions: ['.yml', '.yaml'],
    searched: 'layout',
    load: async () => (await import('./yaml/index.js')).yaml,
  },
  {
    name: 'csv',
    extensions: ['.csv', '.tsv'],
    searched: 'layout',
    load: async () => (await import('./table/index.js')).csv,
  },
  {
    name: 'srt',
    extensions: ['.srt'],
    load: async () => (await import('./subtitles/index.js')).srt,
  },
  {
    name: 'vtt',
    extensions: ['.vtt'],
    sniff: start => /^WEBVTT(?:\s|$)/.test(start),
    load: async () => (await import('./subtitles/index.js')).vtt,
  },
  {
    name: 'ass',
    extensions: ['.ass', '.ssa'],
    load: async () => (await import('./subtitles/index.js')).ass,
  },
  {
    name: 'po',
    extensions: ['.po', '.pot'],
    load: async () => (await import('./po/index.js')).po,
  },
  {
    name: 'xliff',
    extensions: ['.xlf', '.xliff', '.xlif', '.sdlxliff', '.mxliff', '.mqxliff'],
    load: async () => (await import('./xliff/index.js')).xliff,
  },
  {
    name: 'tmx',
    extensions: ['.tmx'],
    load: async () => (await import('./tmx/index.js')).tmx,
  },
  {
    name: 'fluent',
    extensions: ['.ftl'],
    load: async () => (await import('./fluent/index.js')).fluent,
  },
  {
    name: 'laravel',
    extensions: ['.php'],
    searched: 'layout',
    recognized: 'content',
    sniff: start => /^\uFEFF?<\?php\b/.test(start) && /[\s;]return\s*(?:\[|array\s*\()/.test(start),
    load: async () => (await import('./laravel/index.js')).laravel,
  },
  {
    name: 'android',
    extensions: ['.xml'],
    recognized: 'content',
    sniff: start => rootNameOf(start) === 'resources',
    load: async () => (await import('./android/index.js')).android,
  },
  {
    name: 'properties',
    extensions: ['.properties'],
    searched: 'layout',
    load: async () => (await import('./properties/index.js')).properties,
  },
  {
    name: 'strings',
    extensions: ['.strings'],
    load: async () => (await import('./apple/index.js')).strings,
  },
  {
    name: 'stringsdict',
    extensions: ['.stringsdict'],
    load: async () => (await import('./apple/index.js')).stringsdict,
  },
  {
    name: 'xcstrings',
    extensions: ['.xcstrings'],
    load: async () => (await import('./json/index.js')).xcstrings,
  },
  {
    name: 'resx',
    extensions: ['.resx', '.resw'],
    load: async () => (await import('./resx/index.js')).resx,
  },
  {
    name: 'qt',
    extensions: ['.ts'],
    recognized: 'content',
    sniff: start => rootNameOf(start) === 'TS',
    load: async () => (await import('./qt/index.js')).qt,
  },
  {
    name: 'docx',
    extensions: ['.docx', '.docm', '.dotx', '.dotm'],
    isPacked: true,
    load: async () => (await import('./docx/index.js')).docx,
  },
  {
    name: 'odt',
    extensions: ['.odt', '.ott'],
    isPacked: true,
    load: async () => (await import('./odt/index.js')).odt,
  },
  {
    name: 'epub',
    extensions: ['.epub'],
    isPacked: true,
    load: async () => (await import('./epub/index.js')).epub,
  },
];

const builtIn = [text, ...formats.map(loadedOnce)];

/** An `import()` takes Node tens of microseconds even if the module is loaded: longer than it takes to check a short text. */
function loadedOnce(format: Format): Format {
  let parts: Promise<FormatParts> | undefined;
  return {
    ...format,
    load() {
      parts ??= format.load();
      return parts;
    },
  };
}

/** How much of a text a format sees to recognize itself, in UTF-16 code units. A license may come first. */
export const longestStart = 4096;

const none: readonly Format[] = [];

/** The formats that can be read, by name and by extension. */
export class FormatRegistry {
  readonly #formats: ReadonlyMap<string, Format>;
  readonly #byExtension = new Map<string, Format[]>();
  /** Those that recognize the start of a text. */
  readonly #sniffing: readonly Format[];

  /** @param plugins Formats of plugins. One with the name of a built-in format replaces it. */
  constructor(plugins: readonly Format[] = []) {
    this.#formats = new Map([...builtIn, ...plugins].map(format => [format.name, format]));
    const all = [...this.#formats.values()];
    for (const format of all)
      for (const extension of new Set(format.extensions))
        this.#byExtension.set(extension, [...(this.#byExtension.get(extension) ?? []), format]);
    this.#sniffing = all.filter(({sniff}) => sniff);
  }

  /** The names of all formats. */
  get names(): readonly string[] {
    return [...this.#formats.keys()];
  }

  /** All extensions, with the dot: a folder is searched for files that have one of them. */
  get extensions(): readonly string[] {
    return [...this.#byExtension.keys()];
  }

  /** Whether a search leaves a file out unless its path or a config file shows that it holds translations. */
  isAmbiguous(path: string): boolean {
    return this.#withExtensionOf(path).some(({searched}) => searched === 'layout');
  }

  /** Whether only the content of a file shows if it is in a format, since its extension belongs to other kinds of files as well. */
  needsContent(path: string): boolean {
    const candidates = this.#withExtensionOf(path);
    return candidates.length > 0 && candidates.every(({recognized}) => recognized === 'content');
  }

  /** The format with this name. */
  named(name: string): Format | undefined {
    return this.#formats.get(name);
  }

  /** The format of a file name; undefined if its extension is unknown, or if it takes the content to tell. */
  byName(path: string, start = ''): Format | undefined {
    const head = start.slice(0, longestStart);
    const candidates = this.#withExtensionOf(path).filter(
      ({recognized, sniff}) => recognized !== 'content' || sniff?.(head),
    );
    if (candidates.length < 2) return candidates[0];
    return candidates.find(({sniff}) => sniff?.(head)) ?? candidates.find(({sniff}) => !sniff);
  }

  /** The format that the name of a file shows, or else its content; undefined if neither does. */
  recognized(path: string, start = ''): Format | undefined {
    const named = this.byName(path, start);
    if (named) return named;
    const head = start.slice(0, longestStart);
    return this.#sniffing.find(({sniff}) => sniff?.(head));
  }

  /** The format of a file: that of its name, else that of its content, else plain text. */
  of(path: string, start = ''): Format {
    return this.recognized(path, start) ?? text;
  }

  #withExtensionOf(path: string): readonly Format[] {
    return this.#byExtension.get(extensionOf(path)) ?? none;
  }
}

/** The formats that mtlint brings along. */
export const builtInFormats = new FormatRegistry();

/** What writes replacements into texts of a format. */
export function writerOf({write = textFixes}: FormatParts) {
  return write;
}

/** The extension of a path in lowercase, with its dot; empty where it has none. A name that starts with a dot has none. */
function extensionOf(path: string): string {
  return /[^/\\](\.[^./\\]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
