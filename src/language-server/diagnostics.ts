import {type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {FixKind, Severity} from '../model/severity.js';
import type {TimeoutError} from '../node/time-limit.js';
import {alsoHere} from '../reporters/also-at.js';
import type {Message, Place, SourcePlace} from '../rule/message.js';
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
  const {ruleId, url, severity, start, end, expected, fix, related, also = [], source} = message;
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
  const here = [...(related ? [related] : []), ...also.map(place => ({...place, message: alsoHere}))];
  const relatedInformation = here.map(({start, end, message}): DiagnosticRelatedInformation => {
    const range = positions.toRange(document, start.offset + lead, end.offset + lead);
    return {location: {uri: document.uri, range}, message};
  });
  if (source) relatedInformation.push(aboutSource(source, lead, document, positions));
  return relatedInformation.length > 0 ? {...diagnostic, relatedInformation} : diagnostic;
}

/** The source of a problem. The path of another file is its address. Positions in another file count in UTF-16, since its text is not at hand. */
function aboutSource(
  {start, end, path, text}: SourcePlace,
  lead: number,
  document: TextDocument,
  positions: Positions,
): DiagnosticRelatedInformation {
  const message = `Source: ${text.replace(/\s+/g, ' ')}`;
  if (path === undefined) {
    const range = positions.toRange(document, start.offset + lead, end.offset + lead);
    return {location: {uri: document.uri, range}, message};
  }
  const at = ({line, column}: Place) => ({line: line - 1, character: column - 1});
  return {location: {uri: path, range: {start: at(start), end: at(end)}}, message};
}
