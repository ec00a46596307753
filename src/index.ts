/** mtlint's programming interface: check texts and files, apply safe fixes, write rules. */
export {type RuleSetting, type SettingLevel, UnknownRuleError} from './config/rules.js';
export type {Paragraph, Sentence, Token} from './english/paragraph.js';
export {applyFixes, type Fixed, fixText} from './fix.js';
export {type FormatName, formatNames} from './formats/index.js';
export type {Place} from './inspection.js';
export {
  createLinter,
  type FileResult,
  type Linter,
  type LinterOptions,
  type Message,
  type TextOptions,
} from './linter.js';
export {
  defineRule,
  type Finding,
  type FixKind,
  OptionsError,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleMeta,
  type Severity,
} from './rule.js';
