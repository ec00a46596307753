import {commands, type ExtensionContext, type LogOutputChannel, Uri, workspace} from 'vscode';
import {type LanguageClientOptions, type ServerOptions, TransportKind} from 'vscode-languageclient/node';

/** The languages whose texts are checked. */
export const languages = ['plaintext', 'markdown', 'html'] as const;

/**
 * How the server is started: by the Node.js that the editor brings. In a workspace that is not trusted, no code of the
 * workspace runs, whatever the settings say; the client asks for the arguments each time it starts the server.
 */
export function serverOptions(context: ExtensionContext): ServerOptions {
  return {
    module: context.asAbsolutePath('server/server.mjs'),
    transport: TransportKind.stdio,
    get args() {
      return workspace.isTrusted ? [] : ['--no-plugins'];
    },
  };
}

/** What the client tells the server of, and what it does itself. */
export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: languages.flatMap(language => [
      {scheme: 'file', language},
      {scheme: 'untitled', language},
    ]),
    diagnosticCollectionName: 'mtlint',
    outputChannel,
    synchronize: {configurationSection: 'mtlint'},
    middleware: {
      executeCommand: async (command, values, next) =>
        command === 'mtlint.explain' ? showReadme(context, String(values[0])) : next(command, values),
    },
  };
}

/** Shows a rule's readme as it is meant to be read; of a plugin's rule the server tells what it knows. */
async function showReadme(context: ExtensionContext, id: string): Promise<void> {
  const readme = Uri.joinPath(context.extensionUri, 'server', 'rules', id, 'readme.md');
  await commands.executeCommand('markdown.showPreview', readme);
}
