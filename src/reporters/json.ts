import type {FileReport} from './index.js';
import {Counter} from './summary.js';

/** Version of the JSON report: it grows by one when a consumer would have to change. */
const version = 1;

/** The machine-readable report: one object, a file a line. */
export async function* json(reports: AsyncIterable<FileReport>): AsyncGenerator<string> {
  const counter = new Counter();
  yield `{"version": ${version},\n "files": [`;
  for await (const report of reports) {
    yield `${counter.summary.files === 0 ? '' : ','}\n  ${JSON.stringify(report.result)}`;
    counter.add(report);
  }
  yield `],\n "summary": ${JSON.stringify(counter.summary)}}\n`;
}
