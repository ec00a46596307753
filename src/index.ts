/** mtlint's programming interface: check texts and files, apply safe fixes, write rules. */

export {directiveChecks} from './engine/directives/index.js';
export {applyFixes, type Fixed, fixText} from './engine/fix.js';
export {
  createLinter,
  type EditingLinter,
  type FileResult,
  type Linter,
  type LinterOptions,
  type OpenText,
  type TextOptions,
} from './engine/linter.js';
export {type PipelineOptions, retextMtlint} from './engine/retext-mtlint.js';
export type {RuleFailure} from './engine/rule-failure.js';
export {
  type RuleSetting,
  type RuleSettings,
  type SettingLevel,
  UnknownRuleError,
} from './engine/rule-settings.js';
export {defineFormat} from './formats/define.js';
export type {Format, FormatDefinition, FormatParts, Reader, VersionReader} from './formats/format.js';
export {FormatError} from './formats/guard.js';
export type {Neighbors as Neighbours} from './languages/neutral/neighbors.js';
export type {Terms} from './languages/neutral/terms.js';
export type {Paragraph, Sentence, Token} from './languages/neutral/token.js';
export type {Finding} from './model/finding.js';
export type {FixKind, Severity} from './model/severity.js';
export type {SkippedCode} from './model/skipped-code.js';
export type {BaselineEntry} from './project/baseline/entry.js';
export {Baseline, type BaselineChange, BaselineError, type Exists} from './project/baseline/index.js';
export {
  type ChangedLines,
  Changes,
  ChangesError,
  changedLinesLinter,
  type LineRange,
  touching,
} from './project/changed-lines.js';
export {ConfigError, type ConfigProblem} from './project/config/error.js';
export type {Settings} from './project/config/resolve.js';
export {type Config, defineConfig} from './project/config/schema.js';
export {createProjectLinter, type ProjectLinter, type ProjectOptions} from './project/project-linter.js';
export {defineRule, OptionsError, type Rule} from './rule/define.js';
export type {
  Collected,
  ConfirmationContext,
  DocumentFinding,
  Project,
  RuleChecks,
  RuleContext,
  RuleDefinition,
  RuleMeta,
  SummaryContext,
} from './rule/definition.js';
export type {Message, Place} from './rule/message.js';
