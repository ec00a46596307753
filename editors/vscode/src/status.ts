import {
  DiagnosticSeverity,
  type Disposable,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import {type BaseLanguageClient, State} from 'vscode-languageclient';
import {count} from '../../../src/reporters/numbers.js';
import {isOurs} from './commands.js';
import type {Selector} from './documents.js';

/** An item of the status bar with the counts for the document being edited. */
export function registerStatus(client: BaseLanguageClient, selector: Selector): Disposable[] {
  const item = window.createStatusBarItem('mtlint', StatusBarAlignment.Right);
  item.name = 'mtlint';
  const update = (): void => show(item, client.state, selector);
  update();
  return [
    item,
    client.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

function show(item: StatusBarItem, state: State, selector: Selector): void {
  const document = window.activeTextEditor?.document;
  if (!document || languages.match(selector, document) === 0) {
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
  const having = (severity: DiagnosticSeverity): number =>
    found.filter(diagnostic => diagnostic.severity === severity).length;
  const [errors, warnings, infos] = [
    having(DiagnosticSeverity.Error),
    having(DiagnosticSeverity.Warning),
    having(DiagnosticSeverity.Information),
  ];
  item.text =
    found.length === 0
      ? '$(check) mtlint'
      : `mtlint $(error) ${errors} $(warning) ${warnings} $(info) ${infos}`;
  item.tooltip = `mtlint: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${infos} info`;
  item.command = 'workbench.actions.view.problems';
  item.show();
}
