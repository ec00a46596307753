import type {LimitedOptions} from '../../src/engine/linter.js';
import type {FormatParts} from '../../src/formats/format.js';
import {builtInFormats} from '../../src/formats/registry.js';
import {createLinter} from '../../src/index.js';
import {interleaved, median} from './numbers.js';
import {packedFiles, textFiles} from './reader-files.js';

/** How fast a format is read, beside how fast it is linted. */
export interface ReaderSpeed {
  /** The extension of its files, without the dot. */
  readonly format: string;
  /** Megabytes of the file a second: read, and linted. Of packed files, megabytes of the text in them. */
  readonly read: number;
  readonly lint: number;
}

/** A file, and how it is read. */
interface Measured {
  readonly name: string;
  /** What is linted. */
  readonly text: string;
  /** What reads the text, if its name does not tell. */
  readonly parts?: FormatParts;
  read(): void;
}

/** Measures the readers of formats but text, Markdown, and HTML, in processor time, in turn with linting. */
export async function measureReaders(documents: readonly string[], rounds: number): Promise<ReaderSpeed[]> {
  const sentences = documents
    .join(' ')
    .split(/(?<=[.!?]) /)
    .map(text => text.replace(/\s+/g, ' ').trim())
    .filter(text => text !== '');
  const linter = createLinter();
  const speeds: ReaderSpeed[] = [];
  for await (const {name, text, parts, read} of filesOf(sentences)) {
    read();
    const options: LimitedOptions = {path: name, ...(parts && {parts})};
    const times = await interleaved(rounds, {
      read: async () => timeOf(async () => read()),
      lint: async () => timeOf(() => linter.lint(text, options)),
    });
    const speed = (kind: 'read' | 'lint'): number => text.length / 1_000_000 / (median(times[kind]!) / 1000);
    speeds.push({format: name.split('.').at(-1)!, read: speed('read'), lint: speed('lint')});
  }
  return speeds;
}

async function* filesOf(sentences: readonly string[]): AsyncGenerator<Measured> {
  for (const [name, write] of Object.entries(textFiles)) {
    const text = write(sentences);
    const parts = await builtInFormats.of(name, text).load();
    const facts = {path: name, language: 'en'};
    yield {name, text, read: () => exhaust(parts.readSegments?.(text, facts) ?? parts.read(text))};
  }
  for (const [name, write] of Object.entries(packedFiles)) {
    const bytes = write(sentences);
    const {unpack} = await builtInFormats.of(name).load();
    const {text, parts} = unpack!(bytes);
    yield {
      name,
      text,
      parts,
      read() {
        const file = unpack!(bytes);
        exhaust(file.parts.read(file.text));
      },
    };
  }
}

function exhaust(items: Iterable<unknown>): void {
  for (const _ of items);
}

/** Processor time in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}
