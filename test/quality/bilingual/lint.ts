import rules from '../../../rules/index.js';
import {createLinter} from '../../../src/engine/linter.js';
import type {Severity} from '../../../src/model/severity.js';
import {lintRecords} from '../../../src/records/lint.js';
import type {RecordMessage} from '../../../src/records/record.js';
import type {DataSet, Segment} from '../translations.js';

/** A message about a segment. */
export interface Flag extends RecordMessage {
  readonly severity: Severity;
  readonly segment: Segment;
}

/** A source and its translation. */
export type Pair = Pick<Segment, 'source' | 'target'>;

/** The languages of segments: source and target. */
export interface Languages {
  readonly from: string;
  readonly to: string;
}

const linter = createLinter();

/** The rules that need a source. */
export const comparing: ReadonlySet<string> = new Set(
  Object.values(rules)
    .filter(({rule}) => rule.source === 'needed')
    .map(({rule}) => rule.id),
);

/** Lints the segments of a document as records. */
export async function lintPairs<P extends Pair>(
  pairs: readonly P[],
  {from, to}: Languages,
): Promise<(readonly RecordMessage[])[]> {
  const records = pairs.map(({source, target}, index) => ({line: '', number: index + 1, source, target}));
  const options = {language: to, sourceLanguage: from, severity: 'info'} as const;
  const results = await lintRecords(linter, records, options, async work => work());
  return results.map(({messages}) => messages);
}

/** The languages of a segment: its own, or those in the name of its document ("et-en-1") or data set ("wmt23-zh-en-dev"). */
export function languagesOf({name}: Pick<DataSet, 'name'>, {lang, doc}: Segment): Languages {
  const [, from = 'und', to = 'en'] = /-([a-z]{2})-([a-z]{2})-\w+$/.exec(name) ?? [];
  const [, fromDocument] = /^([a-z]{2})-[a-z]{2}-/.exec(doc) ?? [];
  return {from: lang ?? fromDocument ?? from, to};
}

/** The messages about each document of a data set. */
export async function lintDataSet(dataSet: DataSet): Promise<Flag[][]> {
  const flags: Flag[][] = [];
  for (const {segments} of dataSet.documents) {
    const found = await lintPairs(segments, languagesOf(dataSet, segments[0]!));
    flags.push(
      found.flatMap((messages, index) =>
        messages.map(
          (message): Flag => ({
            ...message,
            severity: message.severity as Severity,
            segment: segments[index]!,
          }),
        ),
      ),
    );
  }
  return flags;
}
