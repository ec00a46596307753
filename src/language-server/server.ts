import type {Writable} from 'node:stream';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  createConnection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import {TextDocument} from 'vscode-languageserver-textdocument';
import rules from '../../rules/index.js';
import {checkOf, directiveChecks} from '../engine/directives/checks.js';
import {firstLine} from '../engine/first-line.js';
import {unknownRule} from '../engine/rule-settings.js';
import {internalError} from '../node/internal-error.js';
import {version} from '../node/version.js';
import {visible} from '../reporters/inert.js';
import {abilitiesOf} from './capabilities.js';
import type {ClientInput} from './client-input.js';
import {actionsFor} from './code-actions.js';
import {chooseEncoding, Positions} from './encoding.js';
import {Folders} from './folders.js';
import {hoverAt} from './hover.js';
import {say} from './notify.js';
import {CheckedReader, refuseOn} from './reader.js';
import {Session} from './session.js';
import {codeActions, commands, fixAllKind} from './text-actions.js';

/**
 * Serves an editor by the Language Server Protocol until it says goodbye, and then ends the process.
 *
 * @param root Folder of the package: the rules' readmes are there.
 * @param runsCode False where no code in config files may run, whatever the editor's settings say.
 */
export function serve(input: ClientInput, output: Writable, root: URL, runsCode: boolean): void {
  const writer = new StreamMessageWriter(output);
  const refuse = refuseOn(writer, line => {
    if (session) connection.console.warn(line);
  });
  const reader = new CheckedReader(input, refuse);
  reader.onError(error => {
    // The start of the next message is unknown.
    const reason = visible(firstLine(error));
    console.error(`mtlint: can't read what the client sent (${reason}): ending the session`);
    process.exit(2);
  });
  const connection = createConnection(reader, writer);
  let shutDown = false;
  let session: Session | undefined;
  const current = (): Session => {
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'send initialize first');
    if (shutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'only exit is allowed after shutdown');
    return session;
  };
  connection.onInitialize(params => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was already sent');
    if (params.processId !== null) input.watch(params.processId);
    const started = start(connection, params, runsCode);
    session = started.session;
    return started.result;
  });
  connection.onInitialized(() => current().begin());
  connection.onShutdown(() => {
    shutDown = true;
  });
  // A plugin that fails outside its rules, for example in a timer, must not crash the server.
  const told = new Set<string>();
  const tell = (error: unknown): void => {
    const line = `an error occurred outside the checks, perhaps in a plugin: ${firstLine(error)}`;
    if (told.has(line)) return;
    told.add(line);
    connection.console.error(process.env.MTLINT_DEBUG ? internalError(error) : line);
  };
  process.on('unhandledRejection', tell);
  process.on('uncaughtException', tell);
  // Stop when the editor is gone.
  for (const event of ['end', 'error']) input.on(event, () => process.exit(shutDown ? 0 : 1));

  connection.onDidOpenTextDocument(({textDocument: {uri, languageId, version: number, text}}) =>
    current().open(TextDocument.create(uri, languageId, number, text)),
  );
  connection.onDidChangeTextDocument(({textDocument: {uri, version: number}, contentChanges}) =>
    current().change(uri, number, contentChanges),
  );
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => current().close(uri));
  connection.onDidChangeConfiguration(({settings}) => current().set(settings?.mtlint));
  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}, token) =>
    pull(current(), uri, previousResultId, token),
  );
  connection.onCodeAction(params => actions(current(), params));
  connection.onHover(params => hover(current(), params));
  connection.onExecuteCommand(async ({command, arguments: [value] = []}) => {
    const running = current();
    if (command === commands.say) say(connection, MessageType.Info, String(value));
    else if (command === commands.explain) await explain(connection, running, String(value), root);
    else throw new ResponseError(ErrorCodes.InvalidParams, `unknown command ${command}`);
  });
  connection.listen();
}

function start(
  connection: Connection,
  {capabilities, initializationOptions, workspaceFolders, rootUri}: InitializeParams,
  runsCode: boolean,
): {session: Session; result: InitializeResult} {
  const abilities = abilitiesOf(capabilities);
  const encoding = chooseEncoding(capabilities.general?.positionEncodings);
  const folders = new Folders(connection, initializationOptions, abilities.tellsSettings, runsCode);
  folders.change(workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : []), []);
  const session = new Session(connection, abilities, new Positions(encoding), folders);
  return {
    session,
    result: {
      serverInfo: {name: 'mtlint', version},
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
        diagnosticProvider: {identifier: 'mtlint', interFileDependencies: false, workspaceDiagnostics: false},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]},
        hoverProvider: true,
        executeCommandProvider: {commands: Object.values(commands)},
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
      },
    },
  };
}

async function pull(
  session: Session,
  uri: string,
  previous: string | undefined,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const cancelled = new Promise<undefined>(resolve =>
    token.onCancellationRequested(() => resolve(undefined)),
  );
  const found = await Promise.race([session.diagnose(uri), cancelled]);
  if (token.isCancellationRequested) {
    session.giveUp(uri);
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  }
  if (!found)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed', {
      retriggerRequest: true,
    });
  const {id: resultId, diagnostics: items} = found;
  if (resultId === previous) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId};
  return {kind: DocumentDiagnosticReportKind.Full, resultId, items};
}

async function actions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const found = await session.look(params.textDocument.uri);
  if (!found) return [];
  return codeActions(params, found.action, found.open.linter, actionsFor);
}

async function hover(session: Session, {textDocument, position}: HoverParams): Promise<Hover | null> {
  const found = await session.look(textDocument.uri);
  if (!found) return null;
  const {document, checked} = found.action;
  const offset = session.positions.toOffset(document, position) - checked.lead;
  return hoverAt(checked, offset, session.abilities.markdown) ?? null;
}

/**
 * Shows a rule's readme, or where it can be read.
 *
 * @throws {ResponseError} When there is no such rule.
 */
async function explain(connection: Connection, session: Session, id: string, root: URL): Promise<void> {
  const rule = Object.hasOwn(rules, id) ? rules[id]?.rule : undefined;
  if (rule && session.abilities.showsDocuments) {
    const uri = pathToFileURL(fileURLToPath(new URL(`rules/${id}/readme.md`, root))).href;
    const {success} = await connection.window.showDocument({uri, takeFocus: true});
    if (success) return;
  }
  const about = rule ?? checkOf(id) ?? (await session.pluginRule(id));
  if (!about) {
    const known = [...Object.keys(rules), ...Object.keys(directiveChecks)];
    throw new ResponseError(ErrorCodes.InvalidParams, unknownRule(id, known));
  }
  say(connection, MessageType.Info, `${id}: ${about.description}. ${about.url}`);
}
