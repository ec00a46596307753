import {type Connection, TextDocuments} from 'vscode-languageserver/browser';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {createLinter, type EditableDocument, type Linter} from '../../../../src/engine/linter.js';
import {isInLayout} from '../../../../src/formats/language-of-path.js';
import {builtInFormats} from '../../../../src/formats/registry.js';
import {formatOf} from '../../../../src/language-server/document-format.js';
import type {CheckedVersion} from '../../../../src/language-server/open-document.js';
import {defaults, readSettings, type ServerSettings} from '../../../../src/language-server/settings.js';
import {rank} from '../../../../src/model/severity-rank.js';

/** A version of a document, what was found in it, and what lints others of its versions. */
export interface Found {
  readonly document: TextDocument;
  readonly checked: CheckedVersion;
  readonly linter: Linter;
}

/** What a document was last checked as. */
interface Last {
  readonly document: TextDocument;
  readonly version: number;
  readonly format: string;
  readonly open: EditableDocument;
  readonly found: Promise<Found | undefined>;
  readonly abort: AbortController;
}

/** The open documents, and what was found in them. No other file of the workspace is read. */
export class Session {
  /** Addresses of the workspace's folders. */
  folders: readonly string[] = [];
  readonly #connection: Connection;
  readonly #linter = createLinter();
  readonly #documents = new TextDocuments(TextDocument);
  readonly #last = new Map<string, Last>();
  readonly #settings = new Map<string, Promise<ServerSettings>>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#documents.listen(connection);
    this.#documents.onDidClose(({document: {uri}}) => {
      this.#last.delete(uri);
      this.#settings.delete(uri);
    });
  }

  /** Forgets what was found, and the settings, since these have changed. */
  forget(): void {
    this.#last.clear();
    this.#settings.clear();
  }

  /**
   * What was found in the newest version of a document; undefined if it is not to be checked. Who waits for what was found in an
   * older one gets this as well.
   */
  async look(uri: string): Promise<Found | undefined> {
    const settings = await this.#settingsFor(uri);
    const document = this.#documents.get(uri);
    if (!document || !settings.enable || this.#mayHoldAnything(uri)) return undefined;
    const {version} = document;
    const last = this.#last.get(uri);
    if (last?.document === document && last.version === version) return last.found;
    last?.abort.abort();
    const abort = new AbortController();
    const whole = document.getText();
    const path = pathOf(uri);
    const lead = whole.startsWith('\uFEFF') ? 1 : 0;
    const text = whole.slice(lead);
    const format = formatOf(path, document.languageId, text);
    // The command line refuses a file with a null character as a binary one.
    if (format === undefined || text.includes('\0')) return undefined;
    const open =
      last?.format === format ? last.open : this.#linter.open({path, format, byteOrderMark: 'text'});
    const found = open.lint(text, abort.signal).then(
      ({messages, failures = []}): Found => {
        const shown = messages.filter(({severity}) => rank[severity] >= rank[settings.severity]);
        const checked = {version, text, format, plan: undefined, messages: shown, failures, lead};
        // The editor changes its document while others wait for what was found in this version.
        const copy = TextDocument.create(uri, document.languageId, version, whole);
        return {document: copy, checked, linter: {lint: next => open.lint(next)}};
      },
      error => {
        if (abort.signal.aborted) return this.look(uri);
        throw error;
      },
    );
    this.#last.set(uri, {document, version, format, open, found, abort});
    return found;
  }

  #settingsFor(uri: string): Promise<ServerSettings> {
    let settings = this.#settings.get(uri);
    if (!settings) {
      settings = this.#connection.workspace
        .getConfiguration({scopeUri: uri, section: 'mtlint'})
        .then(value => readSettings(value, defaults, line => this.#connection.console.warn(line)));
      this.#settings.set(uri, settings);
    }
    return settings;
  }

  /** Whether a file may hold anything but translations, such as a .json file in no folder of translations. */
  #mayHoldAnything(uri: string): boolean {
    if (!builtInFormats.isAmbiguous(pathOf(uri))) return false;
    const folder = this.folders.find(root => uri.startsWith(`${root}/`));
    const below = folder === undefined ? uri : uri.slice(folder.lastIndexOf('/') + 1);
    return !isInLayout(decodeURIComponent(below));
  }
}

function pathOf(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname);
}
