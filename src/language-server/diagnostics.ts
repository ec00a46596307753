import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver/node';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {FixKind, Severity} from '../model/severity.js';
import type {TimeoutError} from '../node/time-limit.js';
import type {Message} from '../rule/message.js';
import type {Positions} from './encoding.js';
import type {CheckedVersion} from './open-document.js';

/** What a diagnostic carries for clients that make edits of their own. */
export interface DiagnosticData {
  /** Possible replacements, the most likely first. */
  readonly expected: readonly string[];
  readonly fix: FixKind;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The diagnostics of a version of a document. */
export function diagnosticsOf(
  {messages, lead, gaveUp}: Pick<CheckedVersion, 'messages' | 'lead' | 'gaveUp'>,
  document: TextDocument,
  positions: Positions,
): Diagnostic[] {
  if (gaveUp) return [notChecked(gaveUp)];
  return messages.map(message => diagnosticOf(message, lead, document, positions));
}

/** The diagnostic for a document whose check timed out. It is at the start because it concerns the whole document. */
function notChecked({message}: TimeoutError): Diagnostic {
  const start = {line: 0, character: 0};
  return {
    range: {start, end: start},
    severity: DiagnosticSeverity.Warning,
    source: 'mtlint',
    code: 'timeout',
    message: `Not checked because it ${message}: raise the \`timeout\` setting, or reopen the document to try again`,
  };
}

/** The diagnostic of a problem. */
export function diagnosticOf(
  message: Message,
  lead: number,
  document: TextDocument,
  positions: Positions,
): Diagnostic {
  const {ruleId, url, severity, start, end, expected, fix, related} = message;
  const data: DiagnosticData = {expected, fix};
  const diagnostic: Diagnostic = {
    range: positions.toRange(document, start.offset + lead, end.offset + lead),
    severity: severities[severity],
    code: ruleId,
    codeDescription: {href: url},
    source: 'mtlint',
    message: message.message,
    data,
  };
  if (!related) return diagnostic;
  const range = positions.toRange(document, related.start.offset + lead, related.end.offset + lead);
  const relatedInformation = [{location: {uri: document.uri, range}, message: related.message}];
  return {...diagnostic, relatedInformation};
}
