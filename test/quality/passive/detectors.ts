import type {Root} from 'nlcst';
import {type Processor, unified} from 'unified';
import {VFile} from 'vfile';
import rules from '../../../rules/index.js';
import {createLinter} from '../../../src/engine/linter.js';
import type {Span} from '../spans.js';

/** Finds the passives of a sentence. */
export type Detector = (text: string) => Promise<readonly Span[]>;

/** The rule passive-voice, stock retext-passive, and the passive check of write-good. */
export async function loadDetectors(): Promise<ReadonlyMap<string, Detector>> {
  return new Map([
    ['mtlint', loadOurs()],
    ['retext-passive', await loadRetext()],
    ['write-good', await loadWriteGood()],
  ]);
}

function loadOurs(): Detector {
  const others = Object.keys(rules).filter(id => id !== 'passive-voice');
  const linter = createLinter({rules: Object.fromEntries(others.map(id => [id, 'off']))});
  return async text => {
    const {messages} = await linter.lint(text, {format: 'text'});
    return messages.map(({start, end}) => ({start: start.offset, end: end.offset}));
  };
}

async function loadRetext(): Promise<Detector> {
  const {default: retextEnglish} = await import('retext-english');
  const {default: retextPassive} = await import('retext-passive');
  const processor = unified().use(retextEnglish).use(retextPassive).freeze() as unknown as Processor<
    Root,
    Root
  >;
  return async text => {
    const file = new VFile(text);
    processor.runSync(processor.parse(file), file);
    return file.messages.map(({place}) => {
      if (!place || !('start' in place)) throw new TypeError('retext-passive reported no place');
      return {start: place.start.offset ?? 0, end: place.end.offset ?? 0};
    });
  };
}

async function loadWriteGood(): Promise<Detector> {
  const {default: writeGood} = await import('write-good');
  return async text =>
    writeGood(text)
      .filter(({reason}) => reason.includes('passive voice'))
      .map(({index, offset}) => ({start: index, end: index + offset}));
}
