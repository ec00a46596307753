/**
 * A process in which something is measured: it loads it, runs it once to warm up, and then measures one pass each
 * time it is asked, over the next portion of the text where there are several: Harper remembers what it has read. Time is that of the processor, all threads together, so that what else the machine does
 * counts little.
 */
import {Bench} from 'tinybench';
import {type CheckerName, checkers, type Run} from './checkers.js';
import {hostileText, hostileTexts} from './hostile-texts.js';
import {measureParts} from './parts.js';

/** What is to be measured. */
export type Subject =
  | {readonly kind: 'checker'; readonly name: CheckerName; readonly portions: readonly (readonly string[])[]}
  | {readonly kind: 'parts'; readonly documents: readonly string[]}
  | {readonly kind: 'hostile'; readonly name: keyof typeof hostileTexts; readonly length: number};

/** A measured pass: milliseconds by what was measured. */
export type Times = Readonly<Record<string, number>>;

let pass: (() => Promise<Times>) | undefined;

process.on('message', async (subject: Subject | 'again') => {
  if (subject !== 'again') pass = await prepare(subject);
  process.send?.(subject === 'again' ? await pass?.() : {});
});

async function prepare(subject: Subject): Promise<() => Promise<Times>> {
  if (subject.kind === 'parts') {
    measureParts(subject.documents, processorTime);
    return async () => measureParts(subject.documents, processorTime);
  }
  if (subject.kind === 'hostile') {
    const {format} = hostileTexts[subject.name];
    const run = await checkers.mtlint.load();
    const text = hostileText(subject.name, subject.length);
    await run(hostileText(subject.name, 10_000), format);
    return () => timeOf(async () => await run(text, format));
  }
  const run: Run = await checkers[subject.name].load();
  let turn = 0;
  const next = async (): Promise<void> => {
    for (const document of subject.portions[turn++ % subject.portions.length]!) await run(document);
  };
  await next();
  return () => timeOf(next);
}

async function timeOf(work: () => Promise<unknown>): Promise<Times> {
  const bench = new Bench({now: processorTime, iterations: 1, time: 0, warmup: false, throws: true});
  bench.add('pass', work, {async: true});
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`The pass was not measured: ${task?.result.state}`);
  return {pass: task.result.latency.p50};
}

/** Milliseconds that the process has used of a processor. */
function processorTime(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}
