/** The language server in a worker. The first message has the tables of English, and all others are the protocol's. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  CodeActionKind,
  createConnection,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver/browser';
import {abilitiesOf} from '../../../../src/language-server/capabilities.js';
import {diagnosticsOf} from '../../../../src/language-server/diagnostics.js';
import {Positions} from '../../../../src/language-server/encoding.js';
import {hoverAt} from '../../../../src/language-server/hover.js';
import {
  codeActions,
  commands,
  fixAllKind,
  textActions,
} from '../../../../src/language-server/text-actions.js';
import {type EnglishTables, provideTables} from '../../../../src/languages/en/tables.js';
import {Session} from './session.js';

addEventListener('message', ({data}: MessageEvent<EnglishTables>) => serve(data), {once: true});

function serve(tables: EnglishTables): void {
  provideTables(tables);
  const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  const positions = new Positions(PositionEncodingKind.UTF16);
  const session = new Session(connection);
  let abilities = abilitiesOf({});

  connection.onInitialize(({capabilities, workspaceFolders}: InitializeParams): InitializeResult => {
    abilities = abilitiesOf(capabilities);
    session.folders = workspaceFolders?.map(({uri}) => uri) ?? [];
    return {
      serverInfo: {name: 'mtlint'},
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
        diagnosticProvider: {identifier: 'mtlint', interFileDependencies: false, workspaceDiagnostics: false},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]},
        hoverProvider: true,
        // The client itself shows the readmes.
        executeCommandProvider: {commands: [commands.explain]},
      },
    };
  });
  connection.onDidChangeConfiguration(() => {
    session.forget();
    void connection.languages.diagnostics.refresh();
  });
  connection.languages.diagnostics.on(async ({textDocument: {uri}}) => {
    const found = await session.look(uri);
    const items = found ? diagnosticsOf(found.checked, found.document, positions) : [];
    return {kind: DocumentDiagnosticReportKind.Full, items};
  });
  connection.onCodeAction(async params => {
    const found = await session.look(params.textDocument.uri);
    if (!found) return [];
    return codeActions(params, {...found, positions, abilities}, found.linter, textActions);
  });
  connection.onHover(async ({textDocument, position}) => {
    const found = await session.look(textDocument.uri);
    if (!found) return null;
    const {document, checked} = found;
    const offset = positions.toOffset(document, position) - checked.lead;
    return hoverAt(checked, offset, abilities.markdown) ?? null;
  });
  connection.listen();
}
