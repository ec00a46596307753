import {commands, type Diagnostic, type Disposable, languages, type OutputChannel, window} from 'vscode';

/**
 * The commands of the palette.
 *
 * @param restart Restarts the language server.
 */
export function registerCommands(restart: () => Promise<void>, output: OutputChannel): Disposable[] {
  return [
    commands.registerCommand('mtlint.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', {kind: 'source.fixAll.mtlint', apply: 'first'}),
    ),
    commands.registerCommand('mtlint.explainRule', explainRule),
    commands.registerCommand('mtlint.restart', restart),
    commands.registerCommand('mtlint.showOutput', () => output.show()),
  ];
}

/** Explains the rule of the problem at the cursor or, failing that, a rule that the user picks. */
async function explainRule(): Promise<void> {
  const editor = window.activeTextEditor;
  const found = editor ? languages.getDiagnostics(editor.document.uri).filter(isOurs) : [];
  if (!editor || found.length === 0) {
    window.showInformationMessage('mtlint: This document has no problems to explain.');
    return;
  }
  const here = found.find(({range}) => range.contains(editor.selection.active));
  const id = here ? idOf(here) : await window.showQuickPick([...new Set(found.map(idOf))].sort());
  if (id !== undefined) await commands.executeCommand('mtlint.explain', id);
}

/** Whether a diagnostic is the server's. */
export function isOurs({source}: Diagnostic): boolean {
  return source === 'mtlint';
}

function idOf({code}: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
