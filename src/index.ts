/** mtlint's programming interface. docs/library.md introduces it. */

// Linting texts.

export {applyFixes, type Fixed, type FixResult, fixText} from './engine/fix.js';
export {
  createLinter,
  type EditableDocument,
  type EditingLinter,
  type FileResult,
  type Linter,
  type LinterOptions,
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
export type {Neighbors} from './languages/neutral/neighbors.js';
export type {FixKind, Severity} from './model/severity.js';
export type {Message, Place} from './rule/message.js';

// Linting files, and reporting what was found.

export {lintFiles, loadReporter} from './api/index.js';
export {
  type LintedFile,
  type LintFilesOptions,
  PatternError,
  type PatternProblem,
} from './api/linted-file.js';
export type {Reporter, ReportOptions} from './api/report.js';
export {type ReporterName, reporterNames} from './reporters/index.js';

// Projects: config files, baselines and changed lines.

export type {SkippedCode} from './model/skipped-code.js';
export type {BaselineEntry} from './project/baseline/entry.js';
export {Baseline, type BaselineChange, BaselineError, type Exists} from './project/baseline/index.js';
export {
  type ChangedLines,
  Changes,
  ChangesError,
  type LineRange,
  limitToChangedLines,
} from './project/changed-lines.js';
export {ConfigError, type ConfigProblem} from './project/config/error.js';
export type {Settings} from './project/config/resolve.js';
export {type Config, defineConfig} from './project/config/schema.js';
export {createProjectLinter, type ProjectLinter, type ProjectOptions} from './project/project-linter.js';

// Writing rules and formats. `mtlint/toolkit` has all that rules need.

export {defineFormat} from './formats/define.js';
export type {Format, FormatDefinition, FormatParts, Reader, VersionReader} from './formats/format.js';
export {FormatError} from './formats/guard.js';
export type {Terms} from './languages/neutral/terms.js';
export type {Paragraph, Sentence, Token} from './languages/neutral/token.js';
export type {Block, BlockKind, MarkupLanguage, Piece} from './model/block.js';
export type {Comment, CommentReader} from './model/comment.js';
export type {Finding} from './model/finding.js';
export type {MqmCategory} from './model/mqm-category.js';
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
