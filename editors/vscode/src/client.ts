import {commands, type ExtensionContext, Hover, type LogOutputChannel, MarkdownString, Uri} from 'vscode';
import type {LanguageClientOptions} from 'vscode-languageclient';
import type {Selector} from './documents.js';

/** What the client sends to the server, and what it does itself. */
export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  documentSelector: Selector,
): LanguageClientOptions {
  return {
    documentSelector,
    diagnosticCollectionName: 'mtlint',
    outputChannel,
    synchronize: {configurationSection: 'mtlint'},
    middleware: {
      executeCommand: async (command, values, next) =>
        command === 'mtlint.explain' ? showReadme(context, String(values[0])) : next(command, values),
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        return hover && new Hover(hover.contents.map(withoutMessages), hover.range);
      },
    },
  };
}

/** The editor shows the message of each problem above the server's explanation, which starts with the message as well. */
function withoutMessages(content: Hover['contents'][number]): Hover['contents'][number] {
  if (!(content instanceof MarkdownString)) return content;
  const problems = content.value.split('\n\n---\n\n');
  return new MarkdownString(problems.map(text => text.replace(/^\*\*.*\*\*\n\n/, '')).join('\n\n---\n\n'));
}

/** Shows a preview of a rule's readme. The server itself explains plugins' rules. */
async function showReadme(context: ExtensionContext, id: string): Promise<void> {
  const readme = Uri.joinPath(context.extensionUri, 'server', 'rules', id, 'readme.md');
  await commands.executeCommand('markdown.showPreview', readme);
}
