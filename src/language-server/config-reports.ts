import {pathToFileURL} from 'node:url';
import {type Connection, type Diagnostic, DiagnosticSeverity, MessageType} from 'vscode-languageserver/node';
import type {ConfigError, ConfigProblem} from '../project/config/error.js';
import {say} from './notify.js';

/**
 * Reports config files that cannot be used: in the config file itself, and once in a message until something changes.
 */
export class ConfigReports {
  readonly #connection: Connection;
  /** Addresses of the config files that have diagnostics. */
  #reported = new Set<string>();
  #said = '';

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Reports the current errors and withdraws the earlier ones. */
  report(errors: readonly ConfigError[]): void {
    const lines = [...new Set(errors.map(error => error.message))].join('\n');
    if (lines === this.#said) return;
    this.#said = lines;
    const problems = new Map(
      errors.flatMap(error => error.problems).map(problem => [JSON.stringify(problem), problem]),
    );
    const byFile = new Map<string, ConfigProblem[]>();
    for (const problem of problems.values()) {
      const uri = pathToFileURL(problem.file).href;
      byFile.set(uri, [...(byFile.get(uri) ?? []), problem]);
    }
    for (const uri of this.#reported)
      if (!byFile.has(uri)) void this.#connection.sendDiagnostics({uri, diagnostics: []});
    for (const [uri, found] of byFile)
      void this.#connection.sendDiagnostics({uri, diagnostics: found.map(diagnosticOf)});
    this.#reported = new Set(byFile.keys());
    if (lines === '') return;
    // Some editors show all of a message on one line.
    const sentences = lines.replaceAll('\n', '.\n');
    say(
      this.#connection,
      MessageType.Error,
      `${sentences}.\nFiles that use this config are not checked until you fix it.`,
    );
  }
}

/** A problem without a position concerns the whole file and is shown at its start. */
function diagnosticOf({line = 1, column = 1, message}: ConfigProblem): Diagnostic {
  const position = {line: line - 1, character: column - 1};
  return {
    range: {start: position, end: position},
    severity: DiagnosticSeverity.Error,
    source: 'mtlint',
    code: 'config',
    message,
  };
}
