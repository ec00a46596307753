import {basename, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {type CodeAction, CodeActionKind, type Diagnostic, type TextDocumentEdit} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {checkOf} from '../engine/directives/checks.js';
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
import {type IgnoreHere, ignoringIn} from './ignore-here.js';
import {
  changeOf,
  commands,
  explaining,
  fixes,
  ignoring,
  mostLeftAlone,
  shortened,
  type TextContext,
} from './text-actions.js';

/** The data that code actions need. */
export interface ActionContext extends TextContext {
  readonly abilities: Abilities;
  /** Folder of the workspace that the document is in. */
  readonly folder: string;
}

/** The quick fixes for problems. */
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
    result.push(explaining(ruleId, diagnostics));
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
