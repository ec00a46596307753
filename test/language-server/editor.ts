import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {TextDocument} from 'vscode-languageserver-textdocument';

export const program = fileURLToPath(new URL('../../bin/mtlint.js', import.meta.url));

/** What most editors can do that ask for diagnostics. */
export const pulling: ClientCapabilities = {textDocument: {diagnostic: {dynamicRegistration: false}}};

/** A folder with files, which goes when the test is over. */
export function folderWith(files: Readonly<Record<string, string>>): {path: string; remove(): void} {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-lsp-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), {recursive: true});
    writeFileSync(join(path, name), text);
  }
  return {path, remove: () => rmSync(path, {recursive: true, force: true})};
}

/** Talks to the built server as an editor does. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcessWithoutNullStreams;
  /** All that the server has sent of diagnostics, the newest last. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: ShowMessageParams[] = [];
  readonly registrations: {method: string; registerOptions?: unknown}[] = [];
  stderr = '';
  settings: unknown = null;
  shown: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #exit: Promise<number | null>;

  /** @param server Module and arguments with which Node.js starts the server. */
  constructor(server: readonly string[] = [program, '--lsp', '--stdio']) {
    this.server = spawn(process.execPath, server);
    this.server.stderr.on('data', chunk => {
      this.stderr += chunk;
    });
    this.#exit = new Promise(resolve => this.server.on('exit', resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.server.stdout),
      new StreamMessageWriter(this.server.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (sent: PublishDiagnosticsParams) => {
      this.published.push(sent);
    });
    this.connection.onNotification('window/showMessage', (sent: ShowMessageParams) => {
      this.messages.push(sent);
    });
    this.connection.onRequest('client/registerCapability', ({registrations}) => {
      this.registrations.push(...registrations);
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({items}) => items.map(() => this.settings));
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.onRequest('window/showDocument', ({uri}: {uri: string}) => {
      this.shown.push(uri);
      return {success: true};
    });
    this.connection.onClose(() => this.connection.dispose());
    this.connection.listen();
  }

  async initialize(
    folders: readonly string[],
    capabilities: ClientCapabilities = {},
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const workspaceFolders = folders.map(path => ({uri: pathToFileURL(path).href, name: path}));
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities,
      ...more,
    });
    await this.notify('initialized', {});
    return result;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(path: string, text: string, languageId = 'plaintext'): Promise<string> {
    const uri = path.includes('://') || path.startsWith('untitled:') ? path : pathToFileURL(path).href;
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.notify('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}});
    return uri;
  }

  /** The document as the editor has it. */
  document(uri: string): TextDocument {
    return this.#documents.get(uri)!;
  }

  /** Replaces what stands between two offsets, as a single change. */
  async edit(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(uri);
    const range = {start: document.positionAt(start), end: document.positionAt(end)};
    const version = document.version + 1;
    TextDocument.update(document, [{range, text}], version);
    await this.notify('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range, text}],
    });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{items: Diagnostic[]}>('textDocument/diagnostic', {
      textDocument: {uri},
    });
    return report.items;
  }

  /** Waits for diagnostics of the document's newest version that are as wanted. */
  async pushed(
    uri: string,
    wanted: (diagnostics: Diagnostic[]) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    const version = this.#documents.get(uri)?.version;
    const found = await until(() => {
      const last = this.published.findLast(sent => sent.uri === uri);
      return last && (version === undefined || last.version === version) && wanted(last.diagnostics)
        ? last
        : undefined;
    });
    return found.diagnostics;
  }

  actions(uri: string, diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
    const context = {diagnostics: [diagnostic], ...(only ? {only} : {})};
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: {uri},
      range: diagnostic.range,
      context,
    });
  }

  /** What an edit of the server makes of a text. */
  apply(edit: WorkspaceEdit | undefined, uri: string, text = this.document(uri).getText()): string {
    const changes = edit?.changes?.[uri] ?? [];
    const inDocuments = (edit?.documentChanges ?? []).flatMap(change =>
      'textDocument' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
    );
    return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...changes, ...inDocuments]);
  }

  /** Says goodbye, and returns the exit code. */
  async close(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.notify('exit', undefined);
    return this.#exit;
  }

  /** The exit code, once the server ends. */
  get exited(): Promise<number | null> {
    return this.#exit;
  }

  /** Ends the server, whatever it does. */
  kill(): void {
    this.server.kill('SIGKILL');
  }
}

/** Waits until something is there. */
export async function until<T>(find: () => T | undefined, milliseconds = 20_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('It did not come');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
