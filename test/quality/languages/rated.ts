import {createLinter} from '../../../src/engine/linter.js';
import type {Severity} from '../../../src/model/severity.js';
import {type Agreement, agreementOf, type SegmentFlag, segmentFlags} from '../agreement.js';
import {severities} from '../measure.js';
import {type Flag, meets} from '../spans.js';
import type {DataSet, Mark, TranslatedDocument} from '../translations.js';

/** How a rule, or all rules of a severity, agree with the marks of raters. */
export interface RatedRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly agreement: Agreement;
  /** Flags on the human translation. */
  readonly onHuman: number;
}

/** What is reported about rated translations into a language. */
export interface RatedFigures {
  readonly name: string;
  readonly rows: readonly RatedRow[];
  readonly recall: {readonly straight: Recall; readonly others: Recall};
}

/** How many marks on punctuation an error or a warning meets. */
export interface Recall {
  readonly marks: number;
  readonly found: number;
}

/** The system that is a human translation. */
const human = 'refA';

/** The message that counts for all straight quotation marks of a document. */
const perDocument = 'quotation-style';

/** Compares the flags on rated translations with the marks. */
export async function measureRated({name, documents}: DataSet, language: string): Promise<RatedFigures> {
  const linter = createLinter({language});
  const flags: SegmentFlag[] = [];
  const straight = {marks: 0, found: 0};
  const others = {marks: 0, found: 0};
  for (const document of documents) {
    const {messages} = await linter.lint(document.text, {format: 'text'});
    const own = messages.map(
      ({ruleId: rule, severity, start, end}): Flag => ({
        rule,
        severity,
        start: start.offset,
        end: end.offset,
      }),
    );
    flags.push(...segmentFlags(document, own));
    if (document.system === human) continue;
    for (const [mark, isFound] of marksOf(document, own)) {
      const group = mark.isStraight ? straight : others;
      group.marks++;
      if (isFound) group.found++;
    }
  }
  return {name, rows: rowsOf(name, flags), recall: {straight, others}};
}

/** The marks on punctuation, and whether a flag meets each. */
function marksOf(
  document: TranslatedDocument,
  flags: readonly Flag[],
): [{readonly isStraight: boolean}, boolean][] {
  const counted = flags.filter(({severity}) => severity !== 'info');
  const hasStraight = counted.some(
    ({rule, start, end}) => rule === perDocument && document.text.slice(start, end).includes('"'),
  );
  return document.segments.flatMap(({target, errors}, index) =>
    errors.filter(isPunctuation).map((mark): [{isStraight: boolean}, boolean] => {
      const offset = document.starts[index]!;
      const place = {start: mark.start + offset, end: mark.end + offset};
      const isStraight = target.slice(mark.start, mark.end).includes('"');
      return [{isStraight}, (isStraight && hasStraight) || counted.some(flag => meets(flag, place))];
    }),
  );
}

function isPunctuation({category}: Mark): boolean {
  return /punctuation/i.test(category);
}

function rowsOf(name: string, all: readonly SegmentFlag[]): RatedRow[] {
  const rules = [...new Set(all.map(({flag}) => flag.rule))].sort();
  return severities.flatMap(severity => {
    const found = all.filter(({flag}) => flag.severity === severity);
    return ['all', ...rules].flatMap((rule): RatedRow[] => {
      const own = found.filter(({flag}) => rule === 'all' || flag.rule === rule);
      if (own.length === 0) return [];
      const byEngines = own.filter(({segment}) => segment.system !== human);
      const agreement = agreementOf(byEngines, `${name} ${rule} ${severity}`);
      return [{rule, severity, agreement, onHuman: own.length - byEngines.length}];
    });
  });
}
