import type {Message} from '../../src/rule/message.js';
import {contextOf} from '../quality/context.js';
import type {CorpusText} from '../quality/corpora/corpus.js';
import {severities} from '../quality/measure.js';

/**
 * The flags on a text: a line for each error and each warning, and a count of the info flags.
 *
 * @param measured Rules that have figures. The info flags of all others are listed, so that their authors see each.
 */
export function reportOf(
  {name, text}: CorpusText,
  words: number,
  messages: readonly Message[],
  measured: ReadonlySet<string | null>,
): string {
  const counts = severities.map(
    severity => `${messages.filter(message => message.severity === severity).length} ${severity}`,
  );
  const flags = messages.filter(({severity, ruleId}) => severity !== 'info' || !measured.has(ruleId));
  return [
    `${name}: ${words} words, ${counts.join(', ')}`,
    ...flags.map(message => `  ${flagLine(text, message)}`),
    '',
  ].join('\n');
}

/** A message about human prose as one line, with a few words around it. */
export function flagLine(text: string, {ruleId, severity, start, end}: Message): string {
  const {before, actual, after} = contextOf(text, {start: start.offset, end: end.offset}, 30);
  const context = `${before}⟦${actual}⟧${after}`.replace(/\s+/g, ' ');
  return `${start.line}:${start.column} ${severity} ${ruleId}: ${context}`;
}
