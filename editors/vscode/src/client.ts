import {commands, type ExtensionContext, type LogOutputChannel, Uri, workspace} from 'vscode';
import {type LanguageClientOptions, type ServerOptions, TransportKind} from 'vscode-languageclient/node';

/** The editor languages that are checked. */
export const languages = [
  'plaintext',
  'markdown',
  'html',
  'mdx',
  'json',
  'jsonc',
  'jsonl',
  'arb',
  'yaml',
  'po',
  'xliff',
  'csv',
  'tsv',
  'srt',
  'subrip',
  'vtt',
  'restructuredtext',
  'asciidoc',
  'latex',
] as const;

/** Files of translations whose language the editor may not know. The server looks into those that may be something else. */
const files = [
  '**/*.{adoc,arb,asciidoc,ass,csv,ftl,jsonl,latex,ltx,mqxliff,mxliff,ndjson,po,pot,properties,resw,rest,resx,rst,sdlxliff,srt,ssa,strings,stringsdict,tex,tmx,tsv,vtt,xcstrings,xlf,xliff}',
  '**/res/values*/*.xml',
  '**/{i18n,lang,languages,locale,translations,ts}/**/*.ts',
  '**/{lang,locale,locales,translations}/**/*.php',
];

/**
 * Options to start the server with the editor's own Node.js. In an untrusted workspace, none of its code runs, whatever the
 * settings say. The client reads the arguments each time it starts the server.
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

/** What the client sends to the server, and what it does itself. */
export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [
      ...languages.flatMap(language => [
        {scheme: 'file', language},
        {scheme: 'untitled', language},
      ]),
      ...files.map(pattern => ({scheme: 'file', pattern})),
    ],
    diagnosticCollectionName: 'mtlint',
    outputChannel,
    synchronize: {configurationSection: 'mtlint'},
    middleware: {
      executeCommand: async (command, values, next) =>
        command === 'mtlint.explain' ? showReadme(context, String(values[0])) : next(command, values),
    },
  };
}

/** Shows a preview of a rule's readme. The server itself explains plugins' rules. */
async function showReadme(context: ExtensionContext, id: string): Promise<void> {
  const readme = Uri.joinPath(context.extensionUri, 'server', 'rules', id, 'readme.md');
  await commands.executeCommand('markdown.showPreview', readme);
}
