import {type ExtensionContext, window, workspace} from 'vscode';
import {LanguageClient, type ServerOptions, TransportKind} from 'vscode-languageclient/node';
import {clientOptions} from './client.js';
import {registerCommands} from './commands.js';
import {selectorFor} from './documents.js';
import {registerStatus} from './status.js';

let client: LanguageClient | undefined;

/** Starts the language server, and shows what it finds. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('mtlint', {log: true});
  const selector = selectorFor(['file', 'untitled']);
  client = new LanguageClient(
    'mtlint',
    'mtlint',
    serverOptions(context),
    clientOptions(context, output, selector),
  );
  context.subscriptions.push(
    output,
    ...registerStatus(client, selector),
    ...registerCommands(restart, output),
    workspace.onDidGrantWorkspaceTrust(restart),
  );
  await client.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  await client?.restart();
}

/**
 * Options to start the server with the editor's own Node.js. In an untrusted workspace, none of its code runs, whatever the
 * settings say. The client reads the arguments each time it starts the server.
 */
function serverOptions(context: ExtensionContext): ServerOptions {
  return {
    module: context.asAbsolutePath('server/server.mjs'),
    transport: TransportKind.stdio,
    get args() {
      return workspace.isTrusted ? [] : ['--no-plugins'];
    },
  };
}
