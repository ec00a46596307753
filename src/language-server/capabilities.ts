import type {ClientCapabilities} from 'vscode-languageserver';

/** What the client can do, as far as the server asks for it. */
export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly watchesFiles: boolean;
  readonly tellsSettings: boolean;
  readonly changesFolders: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly disabledActions: boolean;
  readonly showsDocuments: boolean;
  readonly markdown: boolean;
}

/** Reads what a client says of itself. */
export function abilitiesOf({textDocument, workspace, window}: ClientCapabilities): Abilities {
  const {documentChanges = false, resourceOperations = []} = workspace?.workspaceEdit ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    tellsSettings: workspace?.configuration ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    documentChanges,
    createFiles: documentChanges && resourceOperations.includes('create'),
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
  };
}
