import type {Format} from '../formats/format.js';
import type {GlossaryEntry} from '../model/glossary.js';
import type {SegmentState} from '../model/segment.js';
import type {SkippedCode} from '../model/skipped-code.js';
import type {TableColumns} from '../model/table-columns.js';
import type {Rule} from '../rule/define.js';
import type {RuleSettings} from './rule-settings.js';

/** What a linter checks texts with. */
export interface LinterOptions {
  /** Settings by rule id. A rule that is not named runs with its own severity. */
  readonly rules?: RuleSettings;
  /** Rules of plugins: a list, or an object by id. */
  readonly plugins?: readonly Rule[] | Readonly<Record<string, Rule>>;
  /** Formats of plugins, made by `defineFormat`. */
  readonly formats?: readonly Format[];
  /** Words and phrases that are correct in these texts: brands, names that repeat, capitals. */
  readonly terms?: readonly string[];
  /** Terms and how they are translated. */
  readonly glossary?: readonly GlossaryEntry[];
  /** BCP 47 tag of the texts' language; English where absent. */
  readonly language?: string;
  /** BCP 47 tag of the language that the texts were translated from. */
  readonly sourceLanguage?: string;
  /** States of the segments to lint: `machine`, `translated` and `reviewed` where absent. */
  readonly states?: readonly SegmentState[];
  /** The columns of tables: `{target: 'English', source: 1}`. Where absent, the first row shows them. */
  readonly columns?: TableColumns;
}

/** Settings for some segments of a file. */
export interface SegmentOverride {
  /** Ids, in which `*` stands for any characters. */
  readonly segments: readonly string[];
  readonly rules?: RuleSettings;
  readonly terms?: readonly string[];
}

/** Options with what only config files can tell. */
export interface LinterSettings extends LinterOptions {
  /** The files, absolute, that rules of plugins come from, by rule id: named when a rule fails. */
  readonly ruleFiles?: Readonly<Record<string, string>>;
  /** Code of config files that did not run: a directive for an unknown rule may be for one of its rules. */
  readonly skipped?: readonly SkippedCode[];
  /** Settings for some segments. Later ones override earlier ones. */
  readonly segmentOverrides?: readonly SegmentOverride[];
}
