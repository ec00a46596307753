import {describe, expect, it} from 'vitest';
import {createLinter} from '../../src/engine/linter.js';
import type {Message} from '../../src/rule/message.js';
import {contextOf} from '../quality/context.js';
import type {CorpusText} from '../quality/corpora/corpus.js';
import {corpora} from '../quality/corpora/index.js';
import {severities} from '../quality/measure.js';

/** One text in this many is linted, and none that is longer than `longest` characters. */
const everyNth = 8;
const longest = 120_000;

/**
 * What the rules say of edited human prose, as a committed list: a false alarm, new or gone, shows in review.
 * `npx vitest run test/prose -u` writes the lists anew.
 */
describe('flags on human prose', () => {
  const linter = createLinter();
  for (const {id, load} of corpora) {
    it(id, async () => {
      const texts = load().filter(({text}, index) => index % everyNth === 0 && text.length <= longest);
      if (texts.length === 0) return;
      const reports: string[] = [];
      for (const text of texts) {
        const {messages, words} = await linter.lint(text.text, {format: text.format});
        reports.push(reportOf(text, words, messages));
      }
      await expect(reports.join('\n')).toMatchFileSnapshot(`flags/${id}.txt`);
    });
  }
});

/** Errors and warnings a line each, with a few words around them; advice is counted. */
function reportOf({name, text}: CorpusText, words: number, messages: readonly Message[]): string {
  const counts = severities.map(
    severity => `${messages.filter(message => message.severity === severity).length} ${severity}`,
  );
  const flags = messages.filter(({severity}) => severity !== 'info');
  return [
    `${name}: ${words} words, ${counts.join(', ')}`,
    ...flags.map(message => `  ${flagLine(text, message)}`),
    '',
  ].join('\n');
}

function flagLine(text: string, {ruleId, severity, start, end}: Message): string {
  const {before, actual, after} = contextOf(text, {start: start.offset, end: end.offset}, 30);
  const context = `${before}⟦${actual}⟧${after}`.replace(/\s+/g, ' ');
  return `${start.line}:${start.column} ${severity} ${ruleId}: ${context}`;
}
