import {
  DiagnosticSeverity,
  type Disposable,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import {type LanguageClient, State} from 'vscode-languageclient/node';
import {languages as checked} from './client.js';
import {isOurs} from './commands.js';

/** An item of the status bar with the counts for the document being edited. */
export function registerStatus(client: LanguageClient): Disposable[] {
  const item = window.createStatusBarItem('mtlint', StatusBarAlignment.Right);
  item.name = 'mtlint';
  const update = (): void => show(item, client.state);
  update();
  return [
    item,
    client.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

function show(item: StatusBarItem, state: State): void {
  const document = window.activeTextEditor?.document;
  if (!document || !(checked as readonly string[]).includes(document.languageId)) {
    item.hide();
    return;
  }
  if (state !== State.Running) {
    item.text = state === State.Starting ? '$(sync~spin) mtlint' : '$(circle-slash) mtlint';
    item.tooltip = state === State.Starting ? 'mtlint is starting' : 'mtlint is not running';
    item.command = 'mtlint.showOutput';
    item.show();
    return;
  }
  const found = languages.getDiagnostics(document.uri).filter(isOurs);
  const count = (severity: DiagnosticSeverity): number =>
    found.filter(diagnostic => diagnostic.severity === severity).length;
  const [errors, warnings, infos] = [
    count(DiagnosticSeverity.Error),
    count(DiagnosticSeverity.Warning),
    count(DiagnosticSeverity.Information),
  ];
  item.text =
    found.length === 0
      ? '$(check) mtlint'
      : `mtlint $(error) ${errors} $(warning) ${warnings} $(info) ${infos}`;
  item.tooltip = `mtlint: ${errors} errors, ${warnings} warnings, ${infos} info`;
  item.command = 'workbench.actions.view.problems';
  item.show();
}
