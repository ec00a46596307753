import {builtInFormats} from '../../src/formats/registry.js';
import {createLinter} from '../../src/index.js';
import {interleaved, median} from './numbers.js';

/** How fast a format is read, beside how fast it is linted. */
export interface ReaderSpeed {
  readonly format: string;
  /** Megabytes of the file a second: read, and linted. */
  readonly read: number;
  readonly lint: number;
}

type Write = (sentences: readonly string[]) => string;

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A file of each format with sentences as its translations. */
const files: Readonly<Record<string, Write>> = {
  json: sentences =>
    JSON.stringify(Object.fromEntries(sentences.map((text, n) => [`key.${n}`, text])), null, 1),
  arb: sentences =>
    JSON.stringify(
      Object.fromEntries([
        ['@@locale', 'en'],
        ...sentences.flatMap((text, n) => [
          [`k${n}`, text],
          [`@k${n}`, {}],
        ]),
      ]),
      null,
      1,
    ),
  jsonl: sentences => sentences.map(target => JSON.stringify({target})).join('\n'),
  yaml: sentences => `en:\n${sentences.map((text, n) => `  k${n}: ${JSON.stringify(text)}`).join('\n')}\n`,
  csv: sentences =>
    `id,target\n${sentences.map((text, n) => `${n},"${text.replaceAll('"', '""')}"`).join('\n')}\n`,
  po: sentences =>
    `msgid ""\nmsgstr "Language: en\\n"\n\n${sentences.map((text, n) => `msgid "m${n}"\nmsgstr ${JSON.stringify(text)}\n`).join('\n')}`,
  xliff: sentences =>
    `<?xml version="1.0"?>\n<xliff version="1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext"><body>\n${sentences
      .map((text, n) => `<trans-unit id="${n}"><source>s</source><target>${xml(text)}</target></trans-unit>`)
      .join('\n')}\n</body></file></xliff>\n`,
  srt: sentences => sentences.map((text, n) => `${n + 1}\n${cue(n)} --> ${cue(n + 1)}\n${text}\n`).join('\n'),
  vtt: sentences =>
    `WEBVTT\n\n${sentences.map((text, n) => `${cue(n).replace(',', '.')} --> ${cue(n + 1).replace(',', '.')}\n${text}\n`).join('\n')}`,
  rst: sentences =>
    sentences
      .map((text, n) => `Part ${n}\n${'='.repeat(12)}\n\n* ${rstText(text)} :ref:\`a <b>\`.\n`)
      .join('\n'),
  asciidoc: sentences =>
    sentences.map((text, n) => `== Part ${n}\n\n* ${text} https://a.example[a *b*].\n`).join('\n'),
  latex: sentences =>
    sentences
      .map(
        (text, n) => `\\section{Part ${n}}\n\n${text.replace(/[\\{}$&#%_~^]/g, '')} \\emph{a}~\\cite{b}.\n`,
      )
      .join('\n'),
};

function rstText(text: string): string {
  return text.replace(/[\\*`|]|_(?!\w)/g, '\\$&');
}

function cue(second: number): string {
  const two = (value: number): string => String(Math.floor(value) % 60).padStart(2, '0');
  return `${two(second / 3600)}:${two(second / 60)}:${two(second)},000`;
}

/** Measures the readers of formats, in processor time, in turn with linting. */
export async function measureReaders(documents: readonly string[], rounds: number): Promise<ReaderSpeed[]> {
  const sentences = documents
    .join(' ')
    .split(/(?<=[.!?]) /)
    .map(text => text.replace(/\s+/g, ' ').trim())
    .filter(text => text !== '');
  const linter = createLinter();
  const speeds: ReaderSpeed[] = [];
  for (const [format, write] of Object.entries(files)) {
    const text = write(sentences);
    const parts = await builtInFormats.named(format)!.load();
    const facts = {path: `a.${format}`, language: 'en'};
    const read = (): void => {
      for (const _ of parts.readSegments?.(text, facts) ?? parts.read(text));
    };
    read();
    const times = await interleaved(rounds, {
      read: async () => timeOf(async () => read()),
      lint: async () => timeOf(() => linter.lint(text, {format, path: `a.${format}`})),
    });
    const megabytes = text.length / 1_000_000;
    const speed = (name: 'read' | 'lint'): number => megabytes / (median(times[name]!) / 1000);
    speeds.push({format, read: speed('read'), lint: speed('lint')});
  }
  return speeds;
}

/** Processor time in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}
