/**
 * Measures how well the rule passive-voice and its peers find passives, on sentences that were labelled by
 * hand. `npx tsx test/quality/passive/index.ts --help` lists what it can do; the readme beside it says what
 * counts as a passive.
 */
import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import type {Span} from '../spans.js';
import {table} from '../table.js';
import {loadDetectors} from './detectors.js';
import {marksIn, readLabels, spansOf, writeLabels} from './labels.js';
import {drawn, labelledSentences, type SampledSentence} from './sentences.js';

interface Options {
  data: string;
  sample: string;
  draw?: string;
  label?: string;
  without: string[];
  misses?: true;
}

const options = new Command('passive')
  .description('Precision and recall of passive-voice and its peers on labelled sentences.')
  .requiredOption('--data <folder>', 'rated machine translation, as `npm run quality` takes it')
  .option('--sample <name>', 'which sentences', 'final')
  .option('--draw <count>', 'print this many new sentences of each origin, numbered')
  .option('--label <file>', 'with --draw: keep notes on them, a line "<number> <passive> | ?<doubtful> | …"')
  .option('--without <samples...>', 'with --draw: samples whose sentences are not drawn again', [])
  .option('--misses', 'print what the rule missed and what it found wrongly')
  .parse()
  .opts<Options>();

if (options.draw) await draw(Number(options.draw));
else await measure(await labelledSentences(options.sample, options.data));

async function draw(size: number): Promise<void> {
  const sentences = await drawn(options.sample, size, options.without, options.data);
  if (options.label) return keep(sentences, readFileSync(options.label, 'utf8'));
  for (const [index, {text}] of sentences.entries()) console.log(index, oneLine(text));
}

/** What has no line has no passive. */
function keep(sentences: readonly SampledSentence[], notes: string): void {
  const marks = new Map(
    [...notes.matchAll(/^(\d+) (.+)$/gm)].map(([, number, passives = '']) => [Number(number), passives]),
  );
  const labelled = sentences.map(({key, origin, text, in: paragraph, at}, index) => {
    const named = marks.get(index);
    return {origin, key, label: {in: paragraph, at, ...(named ? marksIn(text, named) : {})}};
  });
  for (const origin of ['human', 'translation'] as const) {
    const part = labelled.filter(sentence => sentence.origin === origin);
    writeLabels(options.sample, origin, new Map(part.map(({key, label}) => [key, label])));
  }
}

/** What a detector found in some sentences. */
interface Score {
  found: number;
  passives: number;
  right: number;
  flags: number;
}

type Spans = ReadonlyMap<SampledSentence, readonly Span[]>;

async function measure(sentences: readonly SampledSentence[]): Promise<void> {
  const rows: string[][] = [];
  const human = sentences.filter(({origin}) => origin === 'human');
  const translation = sentences.filter(({origin}) => origin === 'translation');
  for (const [name, detect] of await loadDetectors()) {
    const spans = new Map<SampledSentence, readonly Span[]>();
    for (const sentence of sentences) spans.set(sentence, await detect(sentence.text));
    for (const [prose, part] of Object.entries({human, translation, both: sentences})) {
      rows.push([name, prose, ...cells(scoreOf(part, spans))]);
    }
    if (options.misses && name === 'mtlint') printMisses(spans);
  }
  console.log(table(['detector', 'prose', 'passives', 'flags', 'precision', 'recall'], rows));
  console.log(`\n${human.length} sentences of human prose, ${translation.length} of machine translation`);
  const labelled = (['human', 'translation'] as const).map(
    origin => readLabels(options.sample, origin)?.size,
  );
  console.log(`Labelled: ${labelled.join(' and ')}. What is not found any more is not measured.`);
}

/** A passive is found when a flag touches it; a flag is right when it touches a passive. */
function scoreOf(part: readonly SampledSentence[], spans: Spans): Score {
  const score = {found: 0, passives: 0, right: 0, flags: 0};
  for (const sentence of part) {
    const {passives, counted} = judge(sentence, spans.get(sentence) ?? []);
    score.passives += passives.length;
    score.found += passives.filter(passive => counted.some(flag => touches(flag, passive))).length;
    score.flags += counted.length;
    score.right += counted.filter(flag => passives.some(passive => touches(flag, passive))).length;
  }
  return score;
}

/** A flag that touches nothing but a doubtful place does not count. */
function judge({label}: SampledSentence, flags: readonly Span[]) {
  const passives = spansOf(label?.passives);
  const doubtful = spansOf(label?.doubtful);
  const meets = (flag: Span, spans: readonly Span[]): boolean => spans.some(span => touches(flag, span));
  return {passives, counted: flags.filter(flag => meets(flag, passives) || !meets(flag, doubtful))};
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function cells({found, passives, right, flags}: Score): string[] {
  return [`${passives}`, `${flags}`, (right / flags).toFixed(3), (found / passives).toFixed(3)];
}

function printMisses(spans: Spans): void {
  for (const [sentence, flags] of spans) {
    const {passives, counted} = judge(sentence, flags);
    const show = (kind: string, {start, end}: Span) =>
      console.log(`${kind} «${sentence.text.slice(start, end)}» ${oneLine(sentence.text)}`);
    for (const span of passives) if (!counted.some(flag => touches(flag, span))) show('missed', span);
    for (const span of counted) if (!passives.some(passive => touches(span, passive))) show('wrong', span);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
