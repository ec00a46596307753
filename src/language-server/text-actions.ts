/** The code actions that need the text alone: no file of the workspace. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {checkOf} from '../engine/directives/checks.js';
import {fixText} from '../engine/fix.js';
import type {Message} from '../rule/message.js';
import type {Abilities} from './capabilities.js';
import {diagnosticOf} from './diagnostics.js';
import type {Positions} from './encoding.js';
import {type IgnoreHere, ignoringIn} from './ignore-here.js';
import type {CheckedVersion} from './open-document.js';

/** Commands that the server carries out. */
export const commands = {explain: 'mtlint.explain', say: 'mtlint.say'} as const;

/** Kind of the action that applies all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.mtlint`;

/** What code actions for a text are made of. */
export interface TextContext {
  readonly document: TextDocument;
  readonly checked: CheckedVersion;
  readonly positions: Positions;
  readonly abilities: Pick<Abilities, 'documentChanges'>;
}

/**
 * Maximum number of problems in a range that get "ignore" and "add term" actions: a menu of hundreds is useless, and each
 * action examines the whole text or config file.
 */
export const mostLeftAlone = 10;

/**
 * The code actions that a client asks for.
 *
 * @param linter Lints what fixes have made of the text.
 * @param quickFixes Makes the quick fixes for the problems in the client's range.
 */
export async function codeActions<Context extends TextContext>(
  {range, context: {only}}: Pick<CodeActionParams, 'range' | 'context'>,
  context: Context,
  linter: Parameters<typeof fixText>[0],
  quickFixes: (messages: readonly Message[], context: Context) => Promise<CodeAction[]>,
): Promise<CodeAction[]> {
  const {document, checked, positions} = context;
  const wants = (kind: string): boolean =>
    // The empty kind is above all others.
    only?.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
  const result: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const [start, end] = [range.start, range.end].map(
      position => positions.toOffset(document, position) - checked.lead,
    ) as [number, number];
    const inRange = checked.messages.filter(
      message => message.start.offset <= end && message.end.offset >= start,
    );
    result.push(...(await quickFixes(inRange, context)));
  }
  if (wants(fixAllKind) && checked.messages.some(({fix}) => fix === 'safe')) {
    const all = await fixAll(context, linter);
    if (all) result.push(all);
  }
  return result;
}

/** The quick fixes for problems, without those that change a config file. */
export async function textActions(messages: readonly Message[], context: TextContext): Promise<CodeAction[]> {
  if (messages.length === 0) return [];
  const {document, checked, positions} = context;
  const ignoreHere = await ignoringIn(checked.text, checked.format);
  return messages.flatMap((message, index) => {
    const diagnostics = [diagnosticOf(message, checked.lead, document, positions)];
    const {ruleId} = message;
    // No directive can suppress a report about a directive.
    const mayIgnore = index < mostLeftAlone && checkOf(ruleId) === undefined;
    return [
      ...fixes(message, context, diagnostics),
      ...(mayIgnore ? ignoring(message, context, ignoreHere, diagnostics) : []),
      explaining(ruleId, diagnostics),
    ];
  });
}

/** The replacements for a problem. */
export function fixes(message: Message, context: TextContext, diagnostics: Diagnostic[]): CodeAction[] {
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

/** The comment that ignores a problem. */
export function ignoring(
  message: Message,
  context: TextContext,
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

/** The action that explains a rule. */
export function explaining(ruleId: string, diagnostics: Diagnostic[]): CodeAction {
  const title = `Explain ${ruleId}`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: {title, command: commands.explain, arguments: [ruleId]},
  };
}

/** The action that applies all safe fixes, if there are any. */
async function fixAll(
  context: TextContext,
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
  {document, positions, checked}: TextContext,
  start: number,
  end: number,
  newText: string,
): TextEdit {
  return {range: positions.toRange(document, start + checked.lead, end + checked.lead), newText};
}

/** The edit that turns a document into another text: everything from the first to the last difference. */
export function changeOf(document: TextDocument, after: string, positions: Positions): TextEdit {
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

function edit({document, abilities}: TextContext, edits: TextEdit[]): WorkspaceEdit {
  const {uri, version} = document;
  return abilities.documentChanges
    ? {documentChanges: [{textDocument: {uri, version}, edits}]}
    : {changes: {[uri]: edits}};
}

/** Text for a title. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 40).trimEnd()}…`;
}
