import {basename, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {checkOf} from '../engine/directives/checks.js';
import {fixText} from '../engine/fix.js';
import type {Message} from '../rule/message.js';
import type {Abilities} from './capabilities.js';
import {
  type ChangedConfig,
  type ConfigText,
  type NotChanged,
  readConfigText,
  withoutRule,
  withTerm,
} from './config-edits.js';
import {diagnosticOf} from './diagnostics.js';
import type {Positions} from './encoding.js';
import {type IgnoreHere, ignoringIn} from './ignore-here.js';
import type {CheckedVersion} from './open-document.js';

/** Commands that the server carries out. */
export const commands = {explain: 'mtlint.explain', say: 'mtlint.say'} as const;

/** Kind of the action that applies all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.mtlint`;

/** The data that code actions need. */
export interface ActionContext {
  readonly document: TextDocument;
  readonly checked: CheckedVersion;
  readonly positions: Positions;
  readonly abilities: Abilities;
  /** Folder of the workspace that the document is in. */
  readonly folder: string;
}

/**
 * Maximum number of problems in a range that get "ignore" and "add term" actions: a menu of hundreds is useless, and each
 * action examines the whole text or config file.
 */
const mostLeftAlone = 10;

/** The code actions for problems. */
export async function actionsFor(
  messages: readonly Message[],
  context: ActionContext,
): Promise<CodeAction[]> {
  const {document, checked, positions} = context;
  const leaving = messages.length > 0 ? await prepareLeaving(context) : undefined;
  const result: CodeAction[] = [];
  for (const [index, message] of messages.entries()) {
    const diagnostics = [diagnosticOf(message, checked.lead, document, positions)];
    const {ruleId} = message;
    result.push(...fixes(message, context, diagnostics));
    // A report about a directive concerns no words, and no directive can suppress it.
    if (leaving && index < mostLeftAlone && checkOf(ruleId) === undefined) {
      result.push(...ignoring(message, context, leaving.ignoreHere, diagnostics));
      if (!leaving.ignoreHere)
        result.push(...(await ignoringSegment(message, context, leaving.config, diagnostics)));
      result.push(...(await addingTerm(message, context, leaving.config, diagnostics)));
    }
    result.push({
      title: `Explain ${ruleId}`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: {title: `Explain ${ruleId}`, command: commands.explain, arguments: [ruleId]},
    });
  }
  return result;
}

/** Data read once for all problems in a request. */
interface Leaving {
  readonly ignoreHere: IgnoreHere | undefined;
  readonly config: ConfigText;
}

async function prepareLeaving({checked, folder}: ActionContext): Promise<Leaving> {
  const {files = [], skipped = []} = checked.plan?.settings ?? {};
  // Plugins are off, but this is the config file that holds when they are on again.
  const program = skipped.find(({name}) => name === undefined)?.file;
  return {
    ignoreHere: await ignoringIn(checked.text, checked.format),
    config: await readConfigText(program ?? files.at(-1) ?? join(folder, 'mtlint.config.json')),
  };
}

function fixes(message: Message, context: ActionContext, diagnostics: Diagnostic[]): CodeAction[] {
  const {start, end, expected, fix, actual} = message;
  if (fix === 'none') return [];
  return expected.map((newText, index) => ({
    title: newText === '' ? `Remove “${shortened(actual)}”` : `Replace with “${shortened(newText)}”`,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix === 'safe' && index === 0,
    diagnostics,
    edit: edit(context, [editOf(context, start.offset, end.offset, newText)]),
  }));
}

function ignoring(
  message: Message,
  context: ActionContext,
  ignoreHere: IgnoreHere | undefined,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const insertion = ignoreHere?.(message.ruleId, message.start.offset);
  if (!insertion) return [];
  const {offset} = insertion;
  return [
    {
      title: `Ignore ${message.ruleId} here`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: edit(context, [editOf(context, offset, offset, insertion.text)]),
    },
  ];
}

/** Longest text that may be a term, in UTF-16 code units. */
const longestTerm = 60;

async function addingTerm(
  {actual}: Message,
  context: ActionContext,
  configText: ConfigText,
  diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
  const term = actual.replace(/\s+/g, ' ').trim();
  if (term.length > longestTerm || !/\p{L}/u.test(term)) return [];
  const changed = await withTerm(configText, term);
  const title = `Add “${shortened(term)}” to the terms in ${basename(configText.file)}`;
  return changingConfig(title, changed, context, configText, diagnostics);
}

/** In a format without comments, the config file turns a rule off for a segment. */
async function ignoringSegment(
  {segment, ruleId}: Message,
  context: ActionContext,
  configText: ConfigText,
  diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
  const {uri} = context.document;
  if (!segment || !uri.startsWith('file:')) return [];
  const changed = await withoutRule(configText, {path: fileURLToPath(uri), segment: segment.id, ruleId});
  const title = `Ignore ${ruleId} in “${shortened(segment.id)}” in ${basename(configText.file)}`;
  return changingConfig(title, changed, context, configText, diagnostics);
}

/** The action that changes a config file, or says why it can't be changed here. */
function changingConfig(
  title: string,
  changed: ChangedConfig | NotChanged,
  context: ActionContext,
  {file, text: before}: ConfigText,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const action = {title, kind: CodeActionKind.QuickFix, diagnostics};
  if ('why' in changed) {
    if (context.abilities.disabledActions) return [{...action, disabled: {reason: changed.why}}];
    return [{...action, command: {title, command: commands.say, arguments: [changed.why]}}];
  }
  const {after} = changed;
  const uri = pathToFileURL(file).href;
  if (before === undefined && !context.abilities.createFiles) return [];
  const config = TextDocument.create(uri, '', 0, before ?? '');
  const edits = [changeOf(config, after, context.positions)];
  const target: TextDocumentEdit = {textDocument: {uri, version: null}, edits};
  if (before === undefined) return [{...action, edit: {documentChanges: [{kind: 'create', uri}, target]}}];
  return [
    {
      ...action,
      edit: context.abilities.documentChanges ? {documentChanges: [target]} : {changes: {[uri]: edits}},
    },
  ];
}

/** The action that applies all safe fixes, if there are any. */
export async function fixAll(
  context: ActionContext,
  linter: Parameters<typeof fixText>[0],
): Promise<CodeAction | undefined> {
  const {checked, document, positions} = context;
  const {text, count} = await fixText(linter, checked.text);
  if (count === 0) return undefined;
  const whole = document.getText();
  const change = changeOf(document, whole.slice(0, checked.lead) + text, positions);
  return {title: 'Fix all safe problems', kind: fixAllKind, edit: edit(context, [change])};
}

function editOf(
  {document, positions, checked}: ActionContext,
  start: number,
  end: number,
  newText: string,
): TextEdit {
  return {range: positions.toRange(document, start + checked.lead, end + checked.lead), newText};
}

/** The edit that turns a document into another text: everything from the first to the last difference. */
function changeOf(document: TextDocument, after: string, positions: Positions): TextEdit {
  const before = document.getText();
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  // Both halves of a surrogate pair, or of a line end, go together.
  while (start > 0 && /[\uD800-\uDBFF\r]/.test(before[start - 1]!)) start--;
  while (same > 0 && /[\uDC00-\uDFFF\n]/.test(before.at(-same)!)) same--;
  const newText = after.slice(start, after.length - same);
  return {range: positions.toRange(document, start, before.length - same), newText};
}

function edit({document, abilities}: ActionContext, edits: TextEdit[]): WorkspaceEdit {
  const {uri, version} = document;
  return abilities.documentChanges
    ? {documentChanges: [{textDocument: {uri, version}, edits}]}
    : {changes: {[uri]: edits}};
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 40).trimEnd()}…`;
}
