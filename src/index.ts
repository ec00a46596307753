/** mtlint's programming interface: check texts and files, apply safe fixes, write rules. */
export {ConfigError, type ConfigProblem} from './config/error.js';
export type {Settings} from './config/resolve.js';
export {type RuleSetting, type RuleSettings, type SettingLevel, UnknownRuleError} from './config/rules.js';
export {type Config, defineConfig} from './config/schema.js';
export type {SkippedCode} from './config/skipped.js';
export type {Neighbours} from './english/neighbours.js';
export type {Paragraph, Sentence, Token} from './english/paragraph.js';
export type {Terms} from './english/terms.js';
export {applyFixes, type Fixed, fixText} from './fix.js';
export {type FormatName, formatNames} from './formats/index.js';
export {
  createLinter,
  type EditingLinter,
  type FileResult,
  type Linter,
  type LinterOptions,
  type OpenText,
  type TextOptions,
} from './linter.js';
export type {Message, Place} from './message.js';
export {createProjectLinter, type ProjectLinter, type ProjectOptions} from './project.js';
export {
  type CompareContext,
  type ConclusionContext,
  type DocumentFinding,
  defineRule,
  type Finding,
  type FixKind,
  type Noted,
  OptionsError,
  type Project,
  type Rule,
  type RuleChecks,
  type RuleContext,
  type RuleDefinition,
  type RuleMeta,
  type Severity,
} from './rule.js';
export type {RuleFailure} from './rule-failure.js';
export {Baseline, type BaselineChange, BaselineError, type Exists} from './suppress/baseline.js';
export type {BaselineEntry} from './suppress/baseline-entry.js';
export {
  type ChangedLines,
  Changes,
  ChangesError,
  changedLinesLinter,
  type LineRange,
  touching,
} from './suppress/changes.js';
export {directiveChecks} from './suppress/index.js';
