import type {FileReport} from './index.js';
import {Counter} from './summary.js';

/** Version of the JSON report: it grows by one when a consumer would have to change. */
const version = 1;

/** The machine-readable report: one object, a file a line. */
export async function* json(reports: AsyncIterable<FileReport>): AsyncGenerator<string> {
  const counter = new Counter();
  yield `{"version": ${version},\n "files": [`;
  for await (const report of reports) {
    yield `${counter.summary.files === 0 ? '' : ','}\n  ${JSON.stringify(report.result, published)}`;
    counter.add(report);
  }
  yield `],\n "summary": ${JSON.stringify(counter.summary)}}\n`;
}

/** The neighbouring words are for the baseline; a consumer of the report has the file. */
function published(key: string, value: unknown): unknown {
  return key === 'context' ? undefined : value;
}
