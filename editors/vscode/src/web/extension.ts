import {type ExtensionContext, Uri, window, workspace} from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import {clientOptions} from '../client.js';
import {registerCommands} from '../commands.js';
import {selectorFor} from '../documents.js';
import {registerStatus} from '../status.js';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

/** Starts the language server in a worker, where there is no Node.js, and shows what it finds. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('mtlint', {log: true});
  const schemes = workspace.workspaceFolders?.map(({uri}) => uri.scheme) ?? [];
  const selector = selectorFor(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...schemes]);
  client = new LanguageClient(
    'mtlint',
    'mtlint',
    () => startServer(context),
    clientOptions(context, output, selector),
  );
  context.subscriptions.push(
    output,
    ...registerStatus(client, selector),
    ...registerCommands(restart, output),
  );
  await client.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop().finally(() => worker?.terminate());
}

async function restart(): Promise<void> {
  await deactivate();
  await client?.start();
}

/**
 * Starts the server, and hands it its tables. The editor reads the files, wherever the extension is: a worker cannot be started
 * from another origin, nor from a remote host.
 */
async function startServer({extensionUri}: ExtensionContext): Promise<MessageTransports> {
  const read = (...path: string[]): Thenable<Uint8Array<ArrayBuffer>> =>
    workspace.fs.readFile(Uri.joinPath(extensionUri, ...path)) as Thenable<Uint8Array<ArrayBuffer>>;
  const [program, model, words] = await Promise.all([
    read('dist', 'web-server.js'),
    read('server', 'english-model.bin'),
    read('server', 'word-profile.txt'),
  ]);
  const address = URL.createObjectURL(new Blob([program], {type: 'text/javascript'}));
  worker = new Worker(address, {name: 'mtlint'});
  worker.postMessage({model, words: new TextDecoder('latin1').decode(words)});
  return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)};
}
