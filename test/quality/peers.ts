import type {Root} from 'nlcst';
import {type Processor, unified} from 'unified';
import {VFile} from 'vfile';
import {loadReader} from '../formats.js';
import type {Check, Input} from './checkers.js';
import type {Flag} from './spans.js';

/** The retext plugins that mtlint's first rules build on, as they come. */
export async function loadStockRetext(): Promise<Check> {
  const {default: retextEnglish} = await import('retext-english');
  const {default: retextRepeatedWords} = await import('retext-repeated-words');
  const {default: retextPassive} = await import('retext-passive');
  const processor = unified()
    .use(retextEnglish)
    .use(retextRepeatedWords)
    .use(retextPassive)
    .freeze() as unknown as Processor<Root, Root>;
  return async input => {
    const file = new VFile(await proseOf(input));
    processor.runSync(processor.parse(file), file);
    return file.messages.map(({place}) => {
      if (!place || !('start' in place)) throw new TypeError('a plugin reported no place');
      return flagOf(place.start.offset ?? 0, place.end.offset ?? 0);
    });
  };
}

/** write-good with its default checks. */
export async function loadWriteGood(): Promise<Check> {
  const {default: writeGood} = await import('write-good');
  return async input =>
    writeGood(await proseOf(input)).map(({index, offset}) => flagOf(index, index + offset));
}

/** Harper with its default rules. */
export async function loadHarper(): Promise<Check> {
  const {LocalLinter} = await import('harper.js');
  const {binary} = await import('harper.js/binary');
  const linter = new LocalLinter({binary});
  await linter.setup();
  return async ({text, format}) => {
    const lints = await linter.lint(text, {language: format === 'markdown' ? 'markdown' : 'plaintext'});
    return lints.map(lint => {
      const {start, end} = lint.span();
      return flagOf(start, end);
    });
  };
}

/** Peers have no severities that could be compared with ours. */
function flagOf(start: number, end: number): Flag {
  return {rule: '', severity: 'warning', start, end};
}

/** What a peer that knows no markup is given: the blocks of prose. Places are then not the file's. */
async function proseOf({text, format}: Input): Promise<string> {
  if (format === 'text') return text;
  const read = await loadReader(format);
  const blocks = [...read(text)].map(({pieces}) => pieces.map(({value}) => value).join(''));
  return blocks.join('\n\n');
}
