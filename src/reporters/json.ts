import {documentScore} from '../model/score.js';
import {scoreChange} from './comparison.js';
import {inertJson} from './inert.js';
import {readable} from './paths.js';
import type {FileReport, Style} from './report.js';
import {Counter, penaltyIn} from './summary.js';

/** Version of the JSON report: it grows by one when a consumer would have to change. */
const version = 1;

/** Size of a chunk in UTF-16 code units. Half an object is useless to a reader, and writing file by file is slower. */
const enough = 1 << 16;

/** The machine-readable report: one object, a file a line. */
export async function* json(
  reports: AsyncIterable<FileReport>,
  style: Pick<Style, 'gate' | 'comparison'>,
): AsyncGenerator<string> {
  const counter = new Counter();
  const failures: {path: string; message: string}[] = [];
  let waiting = `{"version": ${version},\n "files": [`;
  for await (const report of reports) {
    if (report.failure !== undefined) {
      failures.push({path: readable(report.result.path), message: report.failure});
      counter.add(report);
      continue;
    }
    waiting += `${counter.summary.files === 0 ? '' : ','}\n  ${inertJson(published(report))}`;
    counter.add(report);
    if (waiting.length < enough) continue;
    yield waiting;
    waiting = '';
  }
  const failed = failures.length > 0 ? `,\n "failures": ${inertJson(failures)}` : '';
  const gate = style.gate?.();
  const gated = gate ? `,\n "gate": ${inertJson(gate)}` : '';
  const comparison = style.comparison?.();
  const compared = comparison
    ? `,\n "comparison": ${inertJson({
        ...comparison,
        scoreChange: scoreChange(comparison.scoreBefore, counter.score.score),
      })}`
    : '';
  yield `${waiting}]${failed}${gated}${compared},\n "summary": ${JSON.stringify({...counter.summary, ...counter.score})}}\n`;
}

/** Leaves out failures, which go to standard error, and adds the score. */
function published(report: FileReport): unknown {
  const {added} = report;
  const {path, words, messages, failures: _, ...result} = report.result;
  const {penalty, score} = documentScore(words, penaltyIn(report));
  const shown = added ? messages.map(message => ({...message, isNew: added.has(message)})) : messages;
  return {path: readable(path), words, penalty, score, ...result, messages: shown};
}
