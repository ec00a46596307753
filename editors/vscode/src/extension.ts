import {type ExtensionContext, window, workspace} from 'vscode';
import {LanguageClient} from 'vscode-languageclient/node';
import {clientOptions, serverOptions} from './client.js';
import {registerCommands} from './commands.js';
import {registerStatus} from './status.js';

let client: LanguageClient | undefined;

/** Starts the language server, and shows what it finds. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('mtlint', {log: true});
  client = new LanguageClient('mtlint', 'mtlint', serverOptions(context), clientOptions(context, output));
  context.subscriptions.push(
    output,
    ...registerStatus(client),
    ...registerCommands(client, output),
    workspace.onDidGrantWorkspaceTrust(() => client?.restart()),
  );
  await client.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
